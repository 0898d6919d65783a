using System.Text;

namespace NoteSchema.Vaults.Tests.Index;

/// <summary>A vault drawn at random, full of names that nearly clash, and changed at random.</summary>
internal sealed class DrawnVault(int seed)
{
    public const string Person = """
        schema: person
        match: { type: person }
        fields:
          number: { type: string, unique: true }
          boss: { type: link, to: person, exists: true }
          meetings: { type: list, items: { type: link, to: meeting } }
        """;

    public const string Meeting = """
        schema: meeting
        match: { path: ["c/**"] }
        fields:
          attendees: { type: list, items: { type: link, to: person, inverse: meetings } }
          papers: { type: path, exists: true }
        """;

    private static readonly string[] s_folders = ["", "a/", "a/b/", "A/", "c/", "c/d/"];
    private static readonly string[] s_names = ["One", "one", "Onee", "Two", "Two.v2", "Thre\u0301", "Thr\u00E9", "Long name", "pic.png", "plan.pdf"];
    private static readonly string[] s_headings = ["Start", "Costs", "costs!", "End"];
    private static readonly string[] s_ids = ["x1", "X1", "y"];

    private readonly Random _random = new(seed);

    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public void Fill(int count)
    {
        for (int number = 0; number < count; number++) Texts[DrawPath()] = DrawText();
    }

    /// <summary>Changes one file, or adds, moves or takes away one.</summary>
    public VaultChange Change()
    {
        string[] paths = [.. Texts.Keys];
        string path = paths.Length == 0 ? "One.md" : Draw(paths), fresh = DrawPath();
        switch (_random.Next(5))
        {
            case 0 when Texts.Remove(path):
                return new VaultChange(VaultChangeKind.Removed, Found(path));
            case 1 when !Texts.ContainsKey(fresh) && Texts.Remove(path, out string? text):
                Texts[fresh] = text;
                return new VaultChange(VaultChangeKind.Renamed, Found(fresh), path);
            case 2:
                Texts[fresh] = DrawText();
                return new VaultChange(VaultChangeKind.Added, Found(fresh));
            default:
                Texts[path] = DrawText();
                return new VaultChange(VaultChangeKind.Changed, Found(path));
        }
    }

    /// <summary>An index of the vault as it is now, which reads its notes as they will be when it asks.</summary>
    public VaultIndex Open()
    {
        IReadOnlyList<Schema> schemas = VaultSchemas.Load([new Language.SchemaFile("person.yaml", Person), new Language.SchemaFile("meeting.yaml", Meeting)]).Schemas;
        var files = new FileTable();
        foreach (string path in Texts.Keys) files.Add(path, NoteFiles.IsNote(path));
        Chooser = new SchemaChooser(schemas, VaultSettings.Default);
        return new VaultIndex(files, new NoteSource(path => Texts.GetValueOrDefault(path), Chooser, NoteEnvironment.Default), schemas);
    }

    public SchemaChooser Chooser { get; private set; } = null!;

    private static FoundFile Found(string path) => new(path, NoteFiles.IsNote(path), IsExcluded: false);

    private string DrawPath()
    {
        string name = Draw(s_names);
        return Draw(s_folders) + (name.EndsWith(".png", StringComparison.Ordinal) || name.EndsWith(".pdf", StringComparison.Ordinal) ? name : name + ".md");
    }

    private string DrawText()
    {
        var text = new StringBuilder();
        if (_random.Next(4) > 0)
        {
            text.Append("---\n");
            if (_random.Next(2) == 0) text.Append("type: person\n");
            if (_random.Next(2) == 0) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"number: n{_random.Next(4)}\n");
            if (_random.Next(3) == 0) text.Append("boss: \"" + DrawLink() + "\"\n");
            if (_random.Next(3) == 0) text.Append("meetings: [\"" + DrawLink() + "\", \"" + DrawLink() + "\"]\n");
            if (_random.Next(3) == 0) text.Append("attendees: [\"" + DrawLink() + "\"]\n");
            if (_random.Next(4) == 0) text.Append("papers: " + DrawPath() + "\n");
            if (_random.Next(4) == 0) text.Append("aliases: [" + Draw(s_names) + ", Threes]\n");
            text.Append("---\n");
        }
        int lines = _random.Next(6);
        for (int line = 0; line < lines; line++)
        {
            text.Append(_random.Next(4) switch
            {
                0 => new string('#', 1 + _random.Next(3)) + " " + Draw(s_headings),
                1 => "Words. ^" + Draw(s_ids),
                _ => "See " + DrawLink() + " there.",
            }).Append("\n\n");
        }
        return text.ToString();
    }

    private string DrawLink()
    {
        string path = DrawPath();
        string target = _random.Next(6) switch
        {
            0 => "",
            1 => path,
            2 => "/" + path,
            3 => Draw(["./", "../"]) + path[(path.LastIndexOf('/') + 1)..],
            _ => path[(path.LastIndexOf('/') + 1)..],
        };
        if (_random.Next(3) > 0 && target.EndsWith(".md", StringComparison.Ordinal)) target = target[..^3];
        string place = _random.Next(5) switch
        {
            0 => "#" + Draw(s_headings),
            1 => "#" + Draw(s_headings) + "#" + Draw(s_headings),
            2 => "#^" + Draw(s_ids),
            _ => "",
        };
        return target.Length + place.Length == 0 ? "[[One]]" : $"[[{target}{place}]]";
    }

    private string Draw(string[] from) => from[_random.Next(from.Length)];
}
