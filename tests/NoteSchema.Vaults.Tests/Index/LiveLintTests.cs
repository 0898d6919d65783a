using System.Globalization;
using System.Text;

namespace NoteSchema.Vaults.Tests.Index;

/// <summary>An index that is kept current, and findings that are: the same as if all were made anew.</summary>
public class LiveLintTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_changes_everything_is_as_if_it_were_made_anew(int seed)
    {
        var vault = new DrawnVault(seed);
        vault.Fill(25);
        VaultIndex index = vault.Open();
        LiveLint<IReadOnlyList<Diagnostic>> live = Open(vault, index);
        live.Settle();
        for (int step = 0; step < 40; step++)
        {
            VaultChange[] changes = [.. Enumerable.Range(0, 1 + (step % 3)).Select(_ => vault.Change())];
            live.Take(changes);
            live.Settle();
            VaultIndex anew = vault.Open();
            Assert.Equal(Describe(anew), Describe(index));
            Assert.Equal(Describe(Open(vault, anew).Settle()), Describe(live.Results));
        }
    }

    [Fact]
    public void Only_notes_that_a_change_can_affect_are_checked_again()
    {
        var vault = new DrawnVault(0);
        vault.Texts["Hub.md"] = "# Start\n";
        vault.Texts["Asks.md"] = "[[Hub#Start]]";
        vault.Texts["Names.md"] = "[[Hub]]";
        vault.Texts["Far.md"] = "[[Else]]";
        LiveLint<IReadOnlyList<Diagnostic>> live = Open(vault, vault.Open());
        live.Settle();
        Assert.Equal(["Hub.md"], Change("Hub.md", "# Start\nMore words.\n"));
        Assert.Equal(["Asks.md", "Hub.md"], Change("Hub.md", "# Begin\n"));
        Assert.Equal(["Asks.md", "Names.md", "a/Hub.md"], Change("a/Hub.md", ""));
        Assert.Equal(["Far.md", "Else.md"], Change("Else.md", "").Order(StringComparer.Ordinal).Reverse());

        IEnumerable<string> Change(string path, string text)
        {
            vault.Texts[path] = text;
            live.Take([new VaultChange(VaultChangeKind.Changed, new FoundFile(path, IsNote: true, IsExcluded: false))]);
            return live.Settle().Select(note => note.Path);
        }
    }

    [Fact]
    public void Of_many_notes_that_ask_for_a_heading_those_that_still_do_are_checked_again()
    {
        var vault = new DrawnVault(0);
        vault.Texts["Hub.md"] = "# Start\n";
        string[] askers = [.. Enumerable.Range(0, 200).Select(number => $"Asks {number}.md")];
        foreach (string path in askers) vault.Texts[path] = "[[Hub#Start]] [[Hub#Start]]";
        LiveLint<IReadOnlyList<Diagnostic>> live = Open(vault, vault.Open());
        live.Settle();
        foreach (string path in askers.Where((_, number) => number % 3 != 0)) Change(path, "Nothing.");
        foreach (string path in askers.Where((_, number) => number % 9 == 1)) Change(path, "[[Hub#Start]]");
        Assert.Equal([.. askers.Where((_, number) => number % 3 == 0 || number % 9 == 1).Order(StringComparer.Ordinal), "Hub.md"], Change("Hub.md", "# Begin\n"));
        foreach (string path in askers) Change(path, "Nothing.");
        Assert.Equal(["Hub.md"], Change("Hub.md", "# Start\n"));

        IEnumerable<string> Change(string path, string text)
        {
            vault.Texts[path] = text;
            live.Take([new VaultChange(VaultChangeKind.Changed, new FoundFile(path, IsNote: true, IsExcluded: false))]);
            return [.. live.Settle().Select(note => note.Path).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void A_field_of_another_note_is_what_the_note_says_after_a_change()
    {
        var vault = new DrawnVault(0);
        vault.Texts["Hub.md"] = "---\nrole: mate\n---\n";
        VaultIndex index = vault.Open();
        var view = new CompleteView(index);
        VaultFile hub = view.Resolve("Hub").File;
        Assert.Equal("mate", view.FieldOf(hub, "role"));
        vault.Texts["Hub.md"] = "---\nrole: skipper\n---\n";
        Assert.Equal("mate", view.FieldOf(hub, "role"));
        index.Apply([new VaultChange(VaultChangeKind.Changed, new FoundFile("Hub.md", IsNote: true, IsExcluded: false))]);
        Assert.Equal("skipper", view.FieldOf(hub, "role"));
    }

    private static LiveLint<IReadOnlyList<Diagnostic>> Open(DrawnVault vault, VaultIndex index) => new(index, (path, view) => Lint(vault, path, view));

    private static IReadOnlyList<Diagnostic> Lint(DrawnVault vault, string path, IVaultView view)
    {
        Note note = Note.Parse(vault.Texts[path], path);
        return NoteChecker.Check(note, vault.Chooser.Choose(note).Schema, new NoteEnvironment { Vault = view });
    }

    private static string Describe(IEnumerable<CheckedNote<IReadOnlyList<Diagnostic>>> results)
    {
        var text = new StringBuilder();
        foreach (CheckedNote<IReadOnlyList<Diagnostic>> note in results)
        {
            text.Append(note.Path).Append('\n');
            foreach (Diagnostic finding in note.Result)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {finding.Span} {finding.Name} {finding.Message}\n");
                foreach (Fix fix in finding.Fixes) text.Append(CultureInfo.InvariantCulture, $"    {fix.Title} {fix.File?.Path} {string.Join(' ', fix.Edits)}\n");
            }
        }
        return text.ToString();
    }

    private static string Describe(VaultIndex index)
    {
        var text = new StringBuilder();
        foreach (VaultFile file in index.Files.Files.OrderBy(index.Files.PathOf, StringComparer.Ordinal))
        {
            NoteFacts facts = index.FactsOf(file);
            text.Append(CultureInfo.InvariantCulture, $"{index.Files.PathOf(file)} {facts.Schema?.Id} {string.Join(' ', facts.Headings.ToArray())}\n");
            foreach (LinkFact link in facts.Links) text.Append(CultureInfo.InvariantCulture, $"  {link.Start} {link.Length} {link.Name} {link.Field} {(link.File.IsNone ? "" : index.Files.PathOf(link.File))}\n");
            foreach (ReadOnlySpan<ulong> keys in new[] { facts.OtherNames.ToArray(), facts.Blocks.ToArray(), facts.Tags.ToArray(), facts.UniqueValues.ToArray() }) text.Append("  ").AppendJoin(' ', keys.ToArray()).Append('\n');
        }
        return text.ToString();
    }
}
