"""The only place that knows the order of the steps: files go in, lines of records come out.

`pipeline.run` takes many files; `pipeline.file` takes one, and runs in the child process.
"""
