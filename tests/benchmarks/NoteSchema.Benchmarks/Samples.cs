using System.Text;
using Markdig;
using NoteSchema.VaultMaker;
using NoteSchema.Vaults;

namespace NoteSchema.Benchmarks;

/// <summary>A made vault in a temporary folder, and some of its notes that are in order.</summary>
internal sealed class Samples : IDisposable
{
    /// <summary>Reads all that a linter of notes needs: frontmatter, tables, tasks, and the place of each.</summary>
    public static MarkdownPipeline Markdig { get; } = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation().UsePipeTables().UseTaskLists().Build();

    private readonly string _folder = Directory.CreateTempSubdirectory("benchmarks").FullName;

    public Samples(int notes)
    {
        var made = new MadeVault(notes, seed: 1);
        var texts = new List<SampleNote>();
        foreach ((string path, byte[] bytes) in made.Files())
        {
            string full = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
            // Text without a byte-order mark, as the file reader gives it.
            if (path.EndsWith(".md", StringComparison.Ordinal)) texts.Add(new SampleNote(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')));
        }
        var broken = made.Planted.Select(planted => planted.Path).ToHashSet();
        InOrder = [.. texts.Where(note => !broken.Contains(note.Path) && !note.Path.StartsWith("Templates/", StringComparison.Ordinal))];
        Vault = Vault.Open(new VaultFolder(_folder));
    }

    public Vault Vault { get; }

    /// <summary>The notes without a finding.</summary>
    public IReadOnlyList<SampleNote> InOrder { get; }

    /// <summary>The note in order whose length is nearest to so many UTF-16 units.</summary>
    public SampleNote Near(int length) => InOrder.Where(note => !note.Path.StartsWith("Notes/", StringComparison.Ordinal)).MinBy(note => Math.Abs(note.Text.Length - length))!;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>A note of a made vault.</summary>
/// <param name="Path">Its path from the vault's root.</param>
/// <param name="Text">Its text.</param>
internal sealed record SampleNote(string Path, string Text);
