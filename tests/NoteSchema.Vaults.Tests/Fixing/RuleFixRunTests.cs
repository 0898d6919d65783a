using System.Text;
using System.Text.RegularExpressions;
using NoteSchema.Vaults.Tests.Files;

namespace NoteSchema.Vaults.Tests.Fixing;

/// <summary>All fixes of the wrong note that each rule documents, in a vault on disk and however the note is written: what has a fix is gone, nothing else comes, and a second run has nothing to do.</summary>
public sealed partial class RuleFixRunTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string rule in global::NoteSchema.Rules.All.Select(rule => rule.Name).Except(["invalid-utf8", "yaml-too-large"]))
            {
                foreach (string form in (string[])["as it is", "CRLF", "byte-order mark", "no last line end"]) cases.Add(rule, form);
            }
            return cases;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fixes_take_away_what_they_can_and_bring_nothing(string name, string form)
    {
        Rule rule = global::NoteSchema.Rules.Find(name)!;
        string[] schemas = rule.Schema?.Split("---\n") ?? [];
        for (int number = 0; number < schemas.Length; number++) Put($"schemas/{number}.yaml", schemas[number]);
        foreach (ExampleNote other in rule.OtherNotes) Put(other.Path, other.Text);
        string wrong = form switch
        {
            "CRLF" => rule.Wrong.Replace("\n", "\r\n", StringComparison.Ordinal),
            "byte-order mark" => "\uFEFF" + rule.Wrong,
            "no last line end" => rule.Wrong.TrimEnd('\n'),
            _ => rule.Wrong,
        };
        Put(rule.ExamplePath, wrong);
        IReadOnlyList<Diagnostic> before = Lint(rule);
        IReadOnlyList<FixedFile> fixedFiles = Fix();
        foreach (FixedFile file in fixedFiles.Where(file => file.IsChanged)) Put(file.Path, file.After);
        string after = File.ReadAllText(_folder.FullPath(rule.ExamplePath), new UTF8Encoding(false));
        string what = $"{string.Join('\n', fixedFiles.Select(file => file.Diff))}\n{string.Join('\n', fixedFiles.SelectMany(file => file.Refused))}";

        Assert.DoesNotContain(Fix(), file => file.IsChanged);
        // Hints are left alone; a link that could not be read before may lead nowhere.
        IReadOnlyList<Diagnostic> left = [.. Lint(rule).Where(found => found.Severity != Severity.Hint && !(name == "unquoted-link" && found.Rule == global::NoteSchema.Rules.BrokenLink))];
        Assert.All(left, found => Assert.True(before.Any(known => known.Rule == found.Rule), $"{found.Name}: {found.Message}\n{what}"));
        Assert.All(left.Where(found => found.Rule == rule), found => Assert.True(found.Fixes.All(fix => fix.Kind == FixKind.Risky || fix.File is not null) || fixedFiles.Any(file => file.Refused.Count > 0), $"left: {found.Message}\n{what}"));
        if (form == "CRLF" && name != "mixed-line-endings") Assert.DoesNotMatch(LoneLineFeed(), after);
        if (form == "byte-order mark") Assert.Equal(0xEF, File.ReadAllBytes(_folder.FullPath(rule.ExamplePath))[0]);
    }

    [GeneratedRegex(@"(?<!\r)\n")]
    private static partial Regex LoneLineFeed();

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.FullPath(path))!);
        File.WriteAllBytes(_folder.FullPath(path), Encoding.UTF8.GetBytes(text));
    }

    private IReadOnlyList<Diagnostic> Lint(Rule rule)
    {
        (Vault vault, FileTable files, Linter linter) = Open();
        VaultFile example = files.Files.Single(file => files.PathOf(file) == rule.ExamplePath);
        return Assert.Single(new VaultLinter(vault.Folder, files, linter).Lint([example])).Result!.Diagnostics;
    }

    private IReadOnlyList<FixedFile> Fix()
    {
        (Vault vault, FileTable files, Linter linter) = Open();
        return new VaultFixer(vault.Folder, files, linter, FixKind.Suggested).Fix([.. files.Files.Where(files.IsNote)]);
    }

    private (Vault Vault, FileTable Files, Linter Linter) Open()
    {
        Vault vault = Vault.Open(_folder.Vault);
        FileTable files = NoteFiles.FindAll(vault.Folder, [], (path, reason) => Assert.Fail($"{path}: {reason}"));
        return (vault, files, new Linter(vault.Settings, vault.Schemas));
    }
}
