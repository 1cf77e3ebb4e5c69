"""The record in a database: models, the mapping between records and rows, writing, the ledger's intervals."""
