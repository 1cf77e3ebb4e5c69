"""What a job in a child process gives, as a list."""

from tempfile import TemporaryFile
from typing import Any

from followthrough.child.failure import ChildError
from followthrough.child.process import Child


def lines_of(child: Child, request: dict[str, Any]) -> list[str]:
    """Do a job and give its lines; after a `ChildError` the file must be as empty as it was."""
    with TemporaryFile() as file:
        try:
            child.run(request, file)
        except ChildError:
            assert file.seek(0, 2) == 0
            raise
        file.seek(0)
        return [line.decode("utf-8").removesuffix("\n") for line in file]
