using NoteSchema.Language;

namespace NoteSchema.Vaults.Tests.Links;

/// <summary>A vault of a few notes given by a test, looked through from end to end for each question: what is said of links then hangs on the checks alone.</summary>
internal sealed class MemoryVault
{
    private readonly List<(string Path, Note Note, Schema? Schema)> _files = [];
    private readonly SchemaChooser _chooser;

    public MemoryVault(string? schemas, IEnumerable<ExampleNote> notes)
    {
        VaultSchemas read = VaultSchemas.Load(schemas is null ? [] : [.. schemas.Split("---\n").Select((text, index) => new SchemaFile($"{index}.yaml", text))]);
        Assert.Empty(read.Problems.Select(problem => $"{problem.Path}:{problem.Line + 1}:{problem.Character + 1} {problem.Message}"));
        Schemas = read.Schemas;
        _chooser = new SchemaChooser(Schemas, VaultSettings.Default);
        foreach (ExampleNote note in notes) Add(note.Path, note.Text);
    }

    public IReadOnlyList<Schema> Schemas { get; }

    /// <summary>What is wrong with <paramref name="text"/> as the note at <paramref name="path"/> of the vault.</summary>
    public IReadOnlyList<Diagnostic> Check(string path, string text)
    {
        _files.RemoveAll(file => file.Path == path);
        Add(path, text);
        (_, Note note, Schema? schema) = _files[^1];
        return NoteChecker.Check(note, schema, new NoteEnvironment { Vault = new View(this, _files.Count) });
    }

    private void Add(string path, string text)
    {
        Note note = Note.Parse(text, path);
        _files.Add((path, note, _chooser.Choose(note).Schema));
    }

    private sealed class View(MemoryVault vault, int self) : IVaultView
    {
        public VaultFile Self => new(self);

        public InverseLinks Inverses { get; } = new(vault.Schemas);

        public LinkResolution Resolve(ReadOnlySpan<char> target)
        {
            if (target.IsEmpty) return new LinkResolution(Self, false);
            IReadOnlyList<VaultFile> candidates = Candidates(target.ToString());
            return candidates.Count == 0 ? default : new LinkResolution(candidates[0], candidates.Count > 1);
        }

        public bool HasFile(ReadOnlySpan<char> path)
        {
            string wanted = path.ToString();
            return Files.Any(file => PathOf(file) == wanted);
        }

        public bool HasHeading(VaultFile file, ReadOnlySpan<char> heading)
        {
            if (NoteOf(file) is not { } note) return true;
            foreach (Block block in note.Body.Blocks.Where(block => block.Kind == BlockKind.Heading))
            {
                // Of a path of headings the last one must be there.
                if (note.Source.AsSpan(block.Text).Equals(heading[(heading.LastIndexOf('#') + 1)..], StringComparison.OrdinalIgnoreCase)) return true;
            }
            return false;
        }

        public bool HasBlock(VaultFile file, ReadOnlySpan<char> blockId)
        {
            string wanted = blockId.ToString();
            return NoteOf(file)!.Body.Blocks.Any(block => block.BlockId == wanted);
        }

        public bool HasSchema(VaultFile file, IReadOnlyList<string> schemas) => At(file).Schema?.IsOneOf(schemas) == true;

        public bool NamesSelf(VaultFile file, string field, IReadOnlyList<string> schemas)
        {
            if (!HasSchema(file, schemas)) return true;
            FrontmatterValue value = NoteOf(file)!.Frontmatter[field];
            return (value.Kind == FrontmatterKind.List ? value.Items.ToList() : [value]).Any(item => NoteLink.TryParse(item.Text, out NoteLink? link) && Resolve(link.Target).File == Self);
        }

        public bool IsUnique(Field field, ReadOnlySpan<char> value) => OthersWith(field, value.ToString()).Count == 0;

        public string? SchemaOf(VaultFile file) => At(file).Schema?.Id;

        public object? FieldOf(VaultFile file, string key) => throw new NotSupportedException();

        public string PathOf(VaultFile file) => At(file).Path;

        public Note? NoteOf(VaultFile file) => PathOf(file).EndsWith(".md", StringComparison.Ordinal) ? At(file).Note : null;

        public string TargetOf(VaultFile file) => NameOf(PathOf(file));

        public IReadOnlyList<VaultFile> Candidates(string target) =>
            [.. Files.Where(file => ("/" + Named(PathOf(file))).EndsWith("/" + Named(target), StringComparison.OrdinalIgnoreCase)).OrderBy(file => PathOf(file).Length)];

        public IReadOnlyList<NearMatch> NearMatches(string target, IReadOnlyList<string> schemas) =>
            [.. Files.Where(file => file != Self && (schemas.Count == 0 || HasSchema(file, schemas)))
                .Select(file => (File: file, Reason: ReasonFor(file, NameOf(target)))).Where(match => match.Reason is not null).Take(3).Select(match => new NearMatch(match.File, match.Reason!.Value))];

        private NearReason? ReasonFor(VaultFile file, string name)
        {
            if (Plain(NameOf(PathOf(file))) == Plain(name)) return NearReason.SameName;
            if (At(file).Note.Frontmatter["aliases"].Items.Any(alias => alias.Text == name)) return NearReason.Alias;
            return Shared(NameOf(PathOf(file)), name) >= 4 ? NearReason.Spelling : null;
        }

        private static string Plain(string name) => string.Concat(name.ToLowerInvariant().Replace('ø', 'o').Where(char.IsLetterOrDigit));

        public IReadOnlyList<VaultFile> OthersWith(Field field, string value) =>
            [.. Files.Where(file => file != Self && HasSchema(file, [field.UniqueIn!]) && UniqueValue.Of(field, NoteOf(file)!.Frontmatter[field.Key], NoteEnvironment.Default).SequenceEqual(value))];

        private IEnumerable<VaultFile> Files => Enumerable.Range(1, vault._files.Count).Select(number => new VaultFile(number));

        private (string Path, Note Note, Schema? Schema) At(VaultFile file) => vault._files[file.Number - 1];

        private static string Named(string path) => path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path;

        private static string NameOf(string path) => Named(path[(path.LastIndexOf('/') + 1)..]);

        // The letters that two names begin with, or end with.
        private static int Shared(string left, string right)
        {
            int length = Math.Min(left.Length, right.Length);
            int start = Enumerable.Range(0, length + 1).Last(count => string.Equals(left[..count], right[..count], StringComparison.OrdinalIgnoreCase));
            int end = Enumerable.Range(0, length + 1).Last(count => string.Equals(left[^count..], right[^count..], StringComparison.OrdinalIgnoreCase));
            return Math.Max(start, end);
        }
    }
}
