"""Which file system a folder lies on, and whether that one tells of its changes."""

import re
from pathlib import Path

MOUNTS = Path("/proc/mounts")

NETWORK = frozenset(
    {
        "9p", "afs", "autofs", "beegfs", "ceph", "cifs", "coda", "davfs", "drvfs", "fuse.davfs",
        "fuse.gcsfuse", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs",
        "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse", "glusterfs", "gpfs", "lustre", "ncpfs",
        "nfs", "nfs4", "orangefs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs",
    }
)  # fmt: skip
"""File systems that others can write to without this machine's kernel being told."""


def file_system(folder: Path, mounts: Path = MOUNTS) -> str:
    """The type of the file system that a folder lies on, as Linux calls it.

    Args:
        folder: absolute, links resolved.
        mounts: the kernel's list of what is mounted.

    Returns:
        The type; "" where the machine keeps no such list.
    """
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    found, longest = "", -1
    for line in lines:
        _, place, kind, *_ = line.split(" ")
        point = Path(_unescaped(place))
        # of two mounted at one point the later hides the earlier
        if folder.is_relative_to(point) and len(point.parts) >= longest:
            found, longest = kind, len(point.parts)
    return found


def _unescaped(place: str) -> str:
    """A mount point with its spaces, tabs and backslashes, which the kernel writes in octal."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), place)


def is_on_network(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Whether a folder lies on a drive that does not tell of changes made elsewhere."""
    # on Windows, a share is written \\server\share
    return str(folder).startswith("\\\\") or file_system(folder, mounts) in NETWORK
