#!/usr/bin/env python3
"""Runs a command, its output written to a file, and prints its status, CPU and wall time in seconds, and peak memory in KiB.

A process of its own, and a small one: the system counts in the peak of a process what the one that started it has in memory at that moment.
"""
import os
import sys
import time

output, *command = sys.argv[1:]
sys.stdout.flush()
begin = time.monotonic()
process = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)])
_, status, usage = os.wait4(process, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss)
