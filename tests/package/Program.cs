// The example of the package's README; .ci/run compares what it prints.
using NoteSchema;
using Package;

Note note = Note.Parse("---\ntype: decision\ndecided: 2024-03-01\nstatus: accepted\n---\n# Crane\n\n## Decision\nWe keep it.\n", "Crane.md");
if (DecisionNote.TryRead(note, out DecisionNote? decision))
    Console.WriteLine($"{decision.Decided:yyyy-MM-dd} {decision.Status}: {decision.Sections.Decision.Text}");

Note broken = Note.Parse("---\ntype: decision\ndecided: 2024-03-01\nstatus: acepted\n---\n# Crane\n\n## Decision\nWe keep it.\n", "Crane.md");
foreach (Diagnostic finding in DecisionNote.Validate(broken))
    Console.WriteLine($"{broken.Source.PositionAt(finding.Span.Start)} {finding.Message}");
