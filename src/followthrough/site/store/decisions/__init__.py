"""What people decide about the record: corrections, checks, links, plans. They outlive every reading.

A decision is stored with the id of what it is about *and the words* that it was made on, with who, when and why. It
is never changed and never deleted: another decision undoes it or takes its place. Where it stands in the record as it
is now is derived (`standing`), anew whenever a source is read again.
"""
