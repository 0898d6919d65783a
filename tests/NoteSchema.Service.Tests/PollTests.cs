using NoteSchema.Vaults;

namespace NoteSchema.Service.Tests;

/// <summary>Changes that are looked for, where the system tells of none.</summary>
public class PollTests
{
    [Fact]
    public void Files_that_are_made_changed_and_removed_are_found()
    {
        using var vault = new TestVault { ["A.md"] = "a", ["in/B.md"] = "b", ["schemas/s.yaml"] = "s", ["Same.md"] = "same" };
        var changed = new ChangedPaths();
        using var poll = new VaultPoll(new VaultFolder(vault.Root), changed, TimeSpan.FromMilliseconds(20));
        vault["A.md"] = "longer";
        vault["New.md"] = "";
        vault["schemas/s.yaml"] = "longer";
        File.Delete(Path.Combine(vault.Root, "in/B.md"));
        var seen = new HashSet<string>();
        while (seen.Count < 4) seen.UnionWith(changed.Take(mayWait: true, patience: 30_000)!.Value.Paths);
        Assert.Equal(["A.md", "New.md", "in/B.md", "schemas/s.yaml"], seen.Order(StringComparer.Ordinal));
    }
}
