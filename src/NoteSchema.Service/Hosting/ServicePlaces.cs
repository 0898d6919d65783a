using System.Security.Cryptography;
using System.Text;

namespace NoteSchema.Service;

/// <summary>Where the service of a user listens, and where its files are. <c>docs/service.md</c> lists them by system.</summary>
/// <param name="Folder">The folder of socket, lock and discovery file; for this user alone.</param>
/// <param name="LogFolder">The folder of the log files.</param>
public sealed record ServicePlaces(string Folder, string LogFolder)
{
    /// <summary>The variable of the environment that names another <see cref="Folder"/>; the log goes there too then.</summary>
    public const string Variable = "NOTESCHEMA_RUNTIME_DIR";

    // What a socket's path may take in bytes, the null at its end included.
    private static readonly int s_longestSocketPath = OperatingSystem.IsLinux() ? 108 : 104;

    private static readonly string s_name = $"v{Protocol.Max}";

    /// <summary>The address: the path of the socket, or the name of the pipe on Windows.</summary>
    public string Address => OperatingSystem.IsWindows() ? $@"\\.\pipe\{PipeName}" : Path.Combine(Folder, $"{s_name}.sock");

    /// <summary>The name of the pipe; of its own for each folder, and so for each user.</summary>
    public string PipeName => $"noteschema-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folder)))[..16]}-{s_name}";

    /// <summary>The file that the running service holds open for itself alone.</summary>
    public string LockFile => Path.Combine(Folder, $"{s_name}.lock");

    /// <summary>The file that tells clients of the running service.</summary>
    public string DiscoveryFile => Path.Combine(Folder, $"{s_name}.json");

    /// <summary>The log that is written at the moment.</summary>
    public string LogFile => Path.Combine(LogFolder, "service.log");

    /// <summary>The places of the user who runs this process.</summary>
    /// <param name="variable">Gives the variables of the environment.</param>
    public static ServicePlaces Of(Func<string, string?> variable)
    {
        if (variable(Variable) is { Length: > 0 } folder) return new ServicePlaces(Path.GetFullPath(folder), Path.GetFullPath(folder));
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            string local = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "NoteSchema");
            return new ServicePlaces(local, Path.Combine(local, "logs"));
        }
        if (OperatingSystem.IsMacOS()) return new ServicePlaces(Path.Combine(Given("TMPDIR") ?? Path.Combine(home, "Library/Caches"), "noteschema"), Path.Combine(home, "Library/Logs/NoteSchema"));
        return new ServicePlaces(
            Path.Combine(Given("XDG_RUNTIME_DIR") ?? Given("XDG_CACHE_HOME") ?? Path.Combine(home, ".cache"), "noteschema"),
            Path.Combine(Given("XDG_STATE_HOME") ?? Path.Combine(home, ".local/state"), "noteschema"));

        // Relative paths are to be ignored: the specification of these variables says so.
        string? Given(string name) => variable(name) is { Length: > 0 } path && Path.IsPathRooted(path) ? path : null;
    }

    /// <summary>Makes the folders, <see cref="Folder"/> for this user alone.</summary>
    /// <exception cref="ServiceException">One cannot be made or is open to others, or the socket's path would be too long.</exception>
    public void Prepare()
    {
        int length = Encoding.UTF8.GetByteCount(Address);
        if (!OperatingSystem.IsWindows() && length >= s_longestSocketPath)
        {
            throw new ServiceException($"the socket's path is {length} bytes long, and the system allows {s_longestSocketPath - 1}: {Address}. Name a shorter folder with {Variable}");
        }
        try
        {
            Directory.CreateDirectory(LogFolder);
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Folder);
                return;
            }
            const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            if (!Directory.Exists(Folder)) Directory.CreateDirectory(Folder, own);
            // Only the owner can set it; of a folder that is another's, this fails.
            if (File.GetUnixFileMode(Folder) != own) File.SetUnixFileMode(Folder, own);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ServiceException($"the folder for the service's socket cannot be made ready for this user alone: {exception.Message.TrimEnd('.')}. Name another with {Variable}", exception);
        }
    }
}
