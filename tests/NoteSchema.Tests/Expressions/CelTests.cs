namespace NoteSchema.Tests;

/// <summary>Expressions as typed C#, as generated code has them.</summary>
public class CelTests
{
    private static readonly Cel<bool> s_error = new CelError("no");

    private static ExpressionScope Scope(string text, string path = "", NoteEnvironment? environment = null) =>
        new NoteReading(Note.Parse(text, path), new Schema { Id = "x" }, environment ?? NoteEnvironment.Default).Scope;

    [Fact]
    public void And_and_or_absorb_an_error_where_the_other_side_decides()
    {
        Assert.Equal((Cel<bool>)false, s_error && false);
        Assert.Equal((Cel<bool>)false, Cel.Value(false) && s_error);
        Assert.Equal(s_error, s_error && true);
        Assert.Equal((Cel<bool>)true, s_error || true);
        Assert.Equal((Cel<bool>)true, Cel.Value(true) || s_error);
        Assert.Equal(s_error, s_error || false);
    }

    [Fact]
    public void A_side_that_does_not_matter_does_not_run()
    {
        bool ran = false;
        Cel<bool> Side()
        {
            ran = true;
            return true;
        }

        _ = Cel.Value(false) && Side();
        _ = Cel.Value(true) || Side();
        _ = Cel.If(true, () => Cel.Null, () => Side());

        Assert.False(ran);
    }

    [Fact]
    public void A_file_knows_its_path_and_what_the_environment_says()
    {
        var made = new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);
        ExpressionScope scope = Scope("", "Calls/2025/a.b.md", new NoteEnvironment { Created = made, Size = 42 });

        Assert.Equal("a.b", scope.File().Name());
        Assert.Equal("Calls/2025", scope.File().Folder());
        Assert.Equal("Calls/2025/a.b.md", scope.File().Path());
        Assert.Equal(made, scope.File().Created());
        Assert.Equal(42L, scope.File().Size());
        Assert.NotNull(scope.File().Modified().Error);
    }

    [Fact]
    public void A_note_without_a_file_has_no_name_and_one_at_the_root_no_folder()
    {
        Assert.NotNull(Scope("").File().Name().Error);
        Assert.Equal("", Scope("", "a.md").File().Folder());
    }

    [Fact]
    public void Whether_a_link_leads_anywhere_is_for_the_vault_to_say()
    {
        var link = new NoteLink("Ada");
        var asked = new Expression("x", _ => Cel.Value(link).Exists().Boxed);
        var type = new Expression("x", _ => Cel.Value(link).Type().Boxed);

        Assert.IsType<CelError>(asked.Evaluate(Scope("")));
        Assert.Equal(true, asked.Evaluate(Scope("", "", new NoteEnvironment { Vault = new OneNote("Ada", "person") })));
        Assert.Equal("person", type.Evaluate(Scope("", "", new NoteEnvironment { Vault = new OneNote("Ada", "person") })));
        Assert.Equal(false, asked.Evaluate(Scope("", "", new NoteEnvironment { Vault = new OneNote("Bob", "person") })));
        Assert.IsType<CelError>(type.Evaluate(Scope("", "", new NoteEnvironment { Vault = new OneNote("Bob", "person") })));
    }

    [Fact]
    public void An_expression_within_another_shares_its_steps()
    {
        object?[] items = new object?[1000];
        var inner = new Expression("x", _ => CelDispatch.All(items, _ => true));
        var outer = new Expression("x", scope => CelDispatch.All(items, _ => inner.Evaluate(scope)));

        Assert.Equal(true, inner.Evaluate(Scope("")));
        Assert.IsType<CelError>(outer.Evaluate(Scope("")));
        Assert.Equal(true, inner.Evaluate(Scope("")));
    }

    [Fact]
    public void A_value_of_another_type_than_asked_for_is_an_error()
    {
        Assert.Equal(1L, Cel.Dyn(1L).AsInt());
        Assert.NotNull(Cel.Dyn("1").AsInt().Error);
        Assert.NotNull(Cel.Null.AsText().Error);
        Assert.NotNull(Cel.Call("noSuchFunction").Error);
    }

    private sealed class OneNote(string name, string type) : IVaultView
    {
        private static readonly VaultFile s_note = new(1);

        public VaultFile Self => default;

        public LinkResolution Resolve(ReadOnlySpan<char> target) => new(target.SequenceEqual(name) ? s_note : default, false);

        public string? SchemaOf(VaultFile file) => type;

        public bool HasFile(ReadOnlySpan<char> path) => false;

        public bool HasHeading(VaultFile file, ReadOnlySpan<char> heading) => false;

        public bool HasBlock(VaultFile file, ReadOnlySpan<char> blockId) => false;

        public bool HasSchema(VaultFile file, IReadOnlyList<string> schemas) => schemas.Contains(type);

        public bool NamesSelf(VaultFile file, string field, IReadOnlyList<string> schemas) => false;

        public InverseLinks Inverses { get; } = new([]);

        public bool IsUnique(Field field, ReadOnlySpan<char> value) => true;

        public object? FieldOf(VaultFile file, string key) => null;

        public string PathOf(VaultFile file) => name + ".md";

        public Note? NoteOf(VaultFile file) => null;

        public string TargetOf(VaultFile file) => name;

        public IReadOnlyList<VaultFile> Candidates(string target) => [];

        public IReadOnlyList<NearMatch> NearMatches(string target, IReadOnlyList<string> schemas) => [];

        public IReadOnlyList<VaultFile> OthersWith(Field field, string value) => [];
    }
}
