namespace NoteSchema.Vaults.Tests.Settings;

public sealed class SettingsTests
{
    [Fact]
    public void All_settings_are_read()
    {
        SettingsResult result = SettingsReader.Read("""
            schemas: [schemas, extra/one.yaml]
            exclude: [Templates/**, "*.excalidraw.md"]
            owner: "[[People/Tomas Lind|Tomas]]"
            type_field: kind
            version_field: v
            rules: { broken-link: off, heading-level: info }
            overrides:
              - path: Archive/**
                rules: { required-field: warning }
              - path: [Inbox/**, "*.draft.md"]
                rules:
                  required-field: hint
            """);

        Assert.Empty(result.Problems);
        VaultSettings settings = result.Settings;
        Assert.Equal(["schemas", "extra/one.yaml"], settings.Schemas.Select(source => source.Path));
        Assert.Equal(["Templates/**", "*.excalidraw.md"], settings.Exclude.Select(glob => glob.Pattern));
        Assert.Equal("People/Tomas Lind", settings.Owner?.Target);
        Assert.Equal("Tomas", settings.Owner?.Alias);
        Assert.Equal("kind", settings.TypeField);
        Assert.Equal("v", settings.VersionField);
        Assert.Equal(Severity.Off, settings.SeverityOf("broken-link", "a.md"));
        Assert.Equal(Severity.Info, settings.SeverityOf("heading-level", "a.md"));
        Assert.Null(settings.SeverityOf("required-field", "a.md"));
        Assert.Equal(Severity.Warning, settings.SeverityOf("required-field", "Archive/a.md"));
        Assert.Equal(Severity.Hint, settings.SeverityOf("required-field", "Archive/a.draft.md"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("schemas:\nexclude:\nowner:\n")]
    [InlineData("\uFEFFtype_field: type\n")]
    public void What_is_not_given_has_its_default(string text)
    {
        SettingsResult result = SettingsReader.Read(text);

        Assert.Empty(result.Problems);
        Assert.Equal("type", result.Settings.TypeField);
        Assert.Equal("schema_version", result.Settings.VersionField);
        Assert.Equal(["schemas"], result.Settings.Schemas.Select(source => source.Path));
    }

    [Theory]
    [InlineData("exlude: [a]", "1:1 `exlude` is not known here; did you mean `exclude`?")]
    [InlineData("rules: { required-field: wraning }", "1:26 The severity of `required-field` is `off`, `hint`, `info`, `warning` or `error`; did you mean `warning`?")]
    [InlineData("rules: { required-field: false }", "1:26 The severity of `required-field` is `off`, `hint`, `info`, `warning` or `error`; did you mean `off`?")]
    [InlineData("rules: [a]", "1:8 `rules` is a map from a rule's name to `off`, `hint`, `info`, `warning` or `error`.")]
    [InlineData("owner: [[Tomas Lind]]", "1:8 Put quotes around the link of `owner`: \"[[…]]\".")]
    [InlineData("overrides:\n  - rules: { required-field: off }", "2:5 An override needs `path`: for which notes it is.")]
    [InlineData("overrides:\n  - path: a", "2:5 An override needs `rules`: a severity for each.")]
    [InlineData("overrides:\n  - path: a\n    rule: { required-field: off }", "2:5 An override needs `rules`: a severity for each.", "3:5 `rule` is not known here; did you mean `rules`?")]
    [InlineData("exclude: { a: b }", "1:10 `exclude` is a list of texts.")]
    [InlineData("type_field: kind\nversion_field: kind", "2:16 `type_field` and `version_field` are both `kind`; give one of them another key.")]
    [InlineData("version_field: type", "1:16 `type_field` and `version_field` are both `type`; give one of them another key.")]
    [InlineData("version_field:\ntype_field: schema_version", "2:13 `type_field` and `version_field` are both `schema_version`; give one of them another key.")]
    [InlineData("- a", "1:1 The settings are a map with the keys `schemas`, `exclude`, `owner`, `type_field`, `version_field`, `rules`, `overrides`.")]
    public void Each_mistake_has_its_place_and_what_to_write(string text, params string[] expected)
    {
        SettingsResult result = SettingsReader.Read(text);

        Assert.Equal(expected, result.Problems.Select(problem => $"{problem.Range.Start.Line + 1}:{problem.Range.Start.Character + 1} {problem.Message}"));
    }

    [Fact]
    public void Several_mistakes_are_all_found()
    {
        SettingsResult result = SettingsReader.Read("exlude: []\nownr: x\nrules: { a: b }\n");

        Assert.Equal([0, 1, 2], result.Problems.Select(problem => problem.Range.Start.Line));
    }

    [Fact]
    public void Yaml_that_cannot_be_read_is_one_mistake()
    {
        SettingsResult result = SettingsReader.Read("exclude: [a\nowner: \"x\n");

        Assert.Single(result.Problems);
    }
}
