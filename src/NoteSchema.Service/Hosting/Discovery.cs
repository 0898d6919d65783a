using System.Text.Json;
using System.Text.Json.Serialization;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>What the discovery file says of the running service.</summary>
/// <param name="ProtocolMin">The lowest version of the contract that it speaks.</param>
/// <param name="ProtocolMax">The highest.</param>
/// <param name="Version">The program's version.</param>
/// <param name="ProcessId">The process.</param>
/// <param name="Instance">Made anew at each start.</param>
/// <param name="Started">When it was started, UTC.</param>
/// <param name="Address">The path of the socket, or the full name of the pipe on Windows.</param>
/// <param name="Token">What every call carries as <c>authorization: Bearer TOKEN</c>.</param>
/// <param name="Web">The URL of the gRPC-Web endpoint; null where there is none.</param>
/// <param name="Log">The path of the log.</param>
public sealed record Discovery(uint ProtocolMin, uint ProtocolMax, string Version, int ProcessId, string Instance, DateTimeOffset Started, string Address, string Token, string? Web, string Log)
{
    /// <summary>Writes the file aside, readable by this user alone, and puts it into its place at once.</summary>
    /// <exception cref="ServiceException">It cannot be written.</exception>
    internal void Write(string path)
    {
        string aside = $"{path}.new";
        try
        {
            File.Delete(aside);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new OutputFile(aside, options)) JsonSerializer.Serialize(file, this, DiscoveryJson.Default.Discovery);
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ServiceException($"the discovery file `{path}` cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the file; null where there is none or it is none of this program's.</summary>
    public static Discovery? TryRead(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), DiscoveryJson.Default.Discovery);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Discovery))]
internal sealed partial class DiscoveryJson : JsonSerializerContext;
