using System.Runtime.InteropServices;

namespace NoteSchema.Cli;

/// <summary>The size of the terminal that standard output leads to.</summary>
internal static partial class WindowSize
{
    private const int StandardOutput = 1;
    private const nuint GetWindowSize = 0x5413;

    /// <summary>The width in columns; null where it cannot be told.</summary>
    public static int? Width()
    {
        // Asked for it, the runtime would switch the terminal's keypad over and leave it so.
        if (OperatingSystem.IsLinux()) return Control(StandardOutput, GetWindowSize, out Size size) == 0 && size.Columns > 0 ? size.Columns : null;
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int file, nuint request, out Size size);

    [StructLayout(LayoutKind.Sequential)]
    private struct Size
    {
        public ushort Rows, Columns, Width, Height;
    }
}
