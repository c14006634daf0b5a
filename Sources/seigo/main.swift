import CommandLineTool
import Glibc

// A reader that closes the pipe is answered where the report is written, not by a signal.
signal(SIGPIPE, SIG_IGN)
Console.reserveStandardStreams()
exit(await Program.run(Array(CommandLine.arguments.dropFirst()), on: .standard).rawValue)
