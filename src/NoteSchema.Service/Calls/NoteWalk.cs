using Grpc.Core;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>Sends something for each note of a vault, one after the other, with progress. The next note is looked at when the client has taken what was sent of the one before.</summary>
internal static class NoteWalk
{
    /// <summary>Goes through the notes.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="paths">Folders or notes; empty for all.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="progress">Makes an event of progress.</param>
    /// <param name="look">Makes an event of a note; null for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task RunAsync<TResponse>(LiveVault vault, IReadOnlyList<string> paths, IServerStreamWriter<TResponse> stream, Func<Progress, TResponse> progress, Func<VaultState, Draft, TResponse?> look, CancellationToken cancellation)
        where TResponse : class
    {
        ulong generation = (await ReadyAsync(vault, paths, cancellation).ConfigureAwait(false)).Generation;
        IReadOnlyList<string> notes = LiveNotes.Find(vault, paths);
        var pace = new ProgressPace<TResponse>(stream, progress, cancellation);
        for (int done = 0; done < notes.Count; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            await pace.ShowAsync(done, notes.Count).ConfigureAwait(false);
            TResponse? response = LiveNotes.Ask(vault, notes[done], (state, draft) =>
            {
                // What was sent was made with other schemas.
                if (state.Generation != generation) throw CallError.SchemasChanged();
                return look(state, draft);
            }, null, cancellation);
            if (response is not null) await stream.WriteAsync(response, cancellation).ConfigureAwait(false);
        }
        await stream.WriteAsync(progress(new Progress { Done = (uint)notes.Count, Total = (uint)notes.Count }), cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits until all notes are read, and gives what is in force then.</summary>
    public static async Task<VaultState> ReadyAsync(LiveVault vault, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        Check(vault.State, paths);
        VaultState state = await vault.WhenReadAsync(cancellation).ConfigureAwait(false);
        Usable(state);
        return state;
    }

    /// <summary>Throws where the settings are broken, or one of <paramref name="paths"/> leaves the vault.</summary>
    public static void Check(VaultState state, IReadOnlyList<string> paths)
    {
        Usable(state);
        if (paths.Any(path => NotePath.Read(path.TrimEnd('/')) is null)) throw CallError.PathOutsideVault();
    }

    /// <summary>Throws where the settings are broken.</summary>
    public static void Usable(VaultState state)
    {
        if (!state.IsUsable) throw CallError.SettingsBroken(state.SettingsProblems[0].Message);
    }
}
