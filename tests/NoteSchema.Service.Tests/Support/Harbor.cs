namespace NoteSchema.Service.Tests;

/// <summary>A small vault of an invented harbor office.</summary>
internal static class Harbor
{
    public const string Report = """
        schema: report
        title: Report
        description: What happened on the water.
        fields:
          type: { type: string }
          title: { type: string, required: true, description: What it is about. }
          state: { type: enum, values: { draft: Still being written., final: Nobody changes it. }, default: draft, required: true }
          author: { type: link, to: sailor, exists: true, description: Who wrote it. }
          crew: { type: list, items: { type: link, to: sailor } }
          day: { type: date, derive: find_date(file.name) }
          urgent: { type: boolean }
          level: { type: integer, min: 1, max: 5 }
          tags: { type: tags }
          boat:
            type: object
            fields:
              name: { type: string, required: true }
              length: { type: number, description: In metres. }
        body:
          sections:
            summary: { heading: Summary, required: true, description: In three sentences. }
            actions: { heading: Actions, content: tasks, tasks: { assignee: { one_of: "crew.map(c, c.name)" } } }
        """;

    public const string Sailor = """
        schema: sailor
        title: Sailor
        fields:
          type: { type: string }
        """;

    public static TestVault Create() => new()
    {
        ["schemas/report.yaml"] = Report,
        ["schemas/sailor.yaml"] = Sailor,
        ["Crew/Ida Marsh.md"] = "---\ntype: sailor\n---\n# Ida Marsh, mate\n\n## Watches\n\n## Leave #1\n",
        ["Crew/Tomas Lind.md"] = "---\ntype: sailor\ntags: [harbor/north]\n---\n",
        ["Places/North Pier.md"] = "# North Pier\n\n#harbor/north #storm\n",
        ["Files/chart.png"] = "",
    };
}
