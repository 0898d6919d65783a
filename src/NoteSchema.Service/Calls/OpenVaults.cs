using System.Security.Cryptography;
using System.Text;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>The vaults that are open, each held by the streams of its clients.</summary>
internal sealed class OpenVaults : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Held> _byId = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _byId.Count;
        }
    }

    /// <summary>Opens the vault at <paramref name="root"/>, or takes the one that is open, until what this gives is disposed.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is no such folder.</exception>
    public VaultHold Hold(string root)
    {
        if (!Path.IsPathFullyQualified(root) || root.Contains('\0')) throw CallError.RootNotAbsolute();
        var folder = new VaultFolder(root);
        string id = IdOf(folder);
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out Held? held))
            {
                if (!Directory.Exists(folder.Root)) throw CallError.NoSuchFolder(folder.Root);
                _byId.Add(id, held = new Held(LiveVault.Open(folder)));
            }
            held.Holders++;
            return new VaultHold(id, held.Vault, () => Release(id));
        }
    }

    /// <summary>The open vault of that id.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is none, or its folder is gone.</exception>
    public LiveVault Get(string id)
    {
        LiveVault? vault;
        lock (_gate) vault = _byId.GetValueOrDefault(id)?.Vault;
        if (vault is null) throw CallError.VaultNotOpen();
        return vault.IsThere ? vault : throw CallError.VaultGone(vault.Folder.Root);
    }

    /// <summary>What there is to say of each, by root.</summary>
    public IReadOnlyList<OpenVault> Describe()
    {
        lock (_gate)
        {
            return [.. _byId.Values.OrderBy(held => held.Vault.Folder.Root, StringComparer.Ordinal).Select(held => new OpenVault
            {
                Root = held.Vault.Folder.Root,
                Sessions = (uint)held.Holders,
                Files = (uint)held.Vault.Ask(state => state.Index.Files.Files.Count()),
                Generation = held.Vault.State.Generation,
            })];
        }
    }

    public void Dispose()
    {
        Held[] all;
        lock (_gate)
        {
            all = [.. _byId.Values];
            _byId.Clear();
        }
        foreach (Held held in all) held.Vault.Dispose();
    }

    private void Release(string id)
    {
        LiveVault? vault = null;
        lock (_gate)
        {
            if (_byId.TryGetValue(id, out Held? held) && --held.Holders == 0)
            {
                _byId.Remove(id);
                vault = held.Vault;
            }
        }
        vault?.Dispose();
    }

    // The same for the same folder, so that a client that lost its stream can go on with it.
    private static string IdOf(VaultFolder folder) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder.Root)))[..16];

    private sealed class Held(LiveVault vault)
    {
        public LiveVault Vault { get; } = vault;
        public int Holders { get; set; }
    }
}

/// <summary>A hold on an open vault.</summary>
/// <param name="id">Names it in calls.</param>
/// <param name="vault">The vault.</param>
/// <param name="release">Lets go of it.</param>
internal sealed class VaultHold(string id, LiveVault vault, Action release) : IDisposable
{
    public string Id => id;

    public LiveVault Vault => vault;

    public void Dispose() => release();
}
