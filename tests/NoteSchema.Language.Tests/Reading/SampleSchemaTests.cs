namespace NoteSchema.Language.Tests.Reading;

public sealed class SampleSchemaTests
{
    [Fact]
    public void The_schemas_that_come_with_it_are_read_without_problems()
    {
        string folder = Path.Combine(Repository.Root, "schemas");
        SchemaSet set = SchemaSetReader.Read(Directory.GetFiles(folder, "*.yaml").Select(path => new SchemaFile(Path.GetFileName(path), File.ReadAllText(path))));
        Assert.Equal("", Read.Show(set.Problems));
        Assert.Equal(["daily", "meeting", "person", "project", "transcript"], set.Schemas.Select(schema => schema.Id));
    }
}
