using NoteSchema.BuiltIn;

namespace NoteSchema.Vaults.Tests;

public sealed class GeneratedSchemasTests
{
    [Fact]
    public void Every_built_in_schema_is_generated_code() =>
        Assert.Equal(BuiltInSchemas.Files.Select(BuiltInSchemas.IdOf).Order(StringComparer.Ordinal), GeneratedSchemas.All.Select(schema => schema.Id));

    [Fact]
    public void A_vault_without_schemas_has_the_generated_ones() =>
        Assert.Equal(GeneratedSchemas.All, VaultSchemas.Load([]).Schemas);

    [Fact]
    public void A_vaults_own_schema_takes_the_place_of_the_generated_one()
    {
        Schema daily = VaultSchemas.Load([new("schemas/day.yaml", "schema: daily\ntitle: Mine\n")]).Schemas.Single(schema => schema.Id == "daily");
        Assert.Equal("Mine", daily.Title);
    }

    [Fact]
    public void A_note_reads_as_its_generated_model()
    {
        PersonNote person = PersonNote.Read(Note.Parse("---\ntype: person\naliases: [Kim, Kimmy]\nlast_contact: 2025-11-06\n---\n"));
        Assert.Equal(["Kim", "Kimmy"], person.Aliases);
        Assert.Equal(new DateOnly(2025, 11, 6), person.LastContact);
    }
}
