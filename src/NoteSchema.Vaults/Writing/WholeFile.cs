namespace NoteSchema.Vaults;

/// <summary>
/// Writes whole files: whoever looks, at whatever moment, and whatever ends the process, finds the file as it was or as it will be. New bytes go into a temporary file in the
/// same folder, onto the disk, and then in one step to the file's name.
/// </summary>
internal static class WholeFile
{
    private const int SharingAttempts = 5;
    private static readonly TimeSpan SharingPause = TimeSpan.FromMilliseconds(40);

    /// <summary>Puts <paramref name="bytes"/> in the place of the file at <paramref name="target"/>, if that is still what was read.</summary>
    /// <returns>Null where it was done; else why not.</returns>
    /// <exception cref="IOException">It cannot be written, or its folder not.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static string? Replace(string target, ContentHash read, ReadOnlySpan<byte> bytes, string temporary)
    {
        if (WhyNot(target, read) is { } changed) return changed;
        try
        {
            WriteTemporary(temporary, bytes, target);
            // Once more, since the disk took its time.
            if (WhyNot(target, read) is { } changedMeanwhile) return changedMeanwhile;
            Exchange(temporary, target);
            return null;
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>Makes the file at <paramref name="target"/> with the folders above it; never in the place of another.</summary>
    /// <inheritdoc cref="Replace"/>
    public static string? Create(string target, ReadOnlySpan<byte> bytes, string temporary, UnixFileMode? mode)
    {
        if (Path.Exists(target)) return "there is a file of this name already";
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            WriteTemporary(temporary, bytes, null);
            if (mode is not null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, mode.Value);
            File.Move(temporary, target, overwrite: false);
            return null;
        }
        catch (IOException) when (Path.Exists(target))
        {
            return "there is a file of this name already";
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>Deletes the file at <paramref name="target"/>, if that is still what was read.</summary>
    /// <inheritdoc cref="Replace"/>
    public static string? Delete(string target, ContentHash read)
    {
        if (WhyNot(target, read) is { } reason) return reason;
        File.Delete(target);
        return null;
    }

    /// <summary>The bytes of the file at <paramref name="target"/>, if they are still those that were read and may be replaced.</summary>
    /// <returns>Null where they are not, with the reason.</returns>
    /// <inheritdoc cref="Replace" path="/exception"/>
    public static byte[]? ReadUnchanged(string target, ContentHash read, out string reason)
    {
        reason = "it is gone";
        if (!File.Exists(target)) return null;
        if (FileTraits.WhyFixed(target) is { } why)
        {
            reason = why;
            return null;
        }
        reason = "it has changed since it was read";
        byte[] bytes = FileBytes.ReadAll(target);
        return ContentHash.Of(bytes) == read ? bytes : null;
    }

    /// <summary>Deletes a temporary file, if it is there and can be deleted.</summary>
    public static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is told; the hidden file is left.
        }
    }

    private static string? WhyNot(string target, ContentHash read) => ReadUnchanged(target, read, out string reason) is null ? reason : null;

    private static void WriteTemporary(string temporary, ReadOnlySpan<byte> bytes, string? traitsOf)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        // Nobody else reads it before it has the mode and the access list of the old one.
        if (traitsOf is not null && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new OutputFile(temporary, options);
        stream.Write(bytes);
        if (traitsOf is not null) FileTraits.Copy(traitsOf, temporary);
        stream.Flush(flushToDisk: true);
    }

    // On Windows a scanner or an editor may have the file open for a moment.
    private static void Exchange(string temporary, string target)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Move(temporary, target, overwrite: true);
            return;
        }
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                File.Replace(temporary, target, null);
                return;
            }
            catch (IOException) when (attempt < SharingAttempts)
            {
                Thread.Sleep(SharingPause);
            }
        }
    }
}
