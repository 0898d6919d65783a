using System.Globalization;

namespace NoteSchema.ServiceBenchmark;

/// <summary>Budgets next to what was measured.</summary>
internal sealed class Table
{
    private readonly List<(string Name, double Measured, double? Budget, string Unit)> _rows = [];

    public void Add(string name, double measured, double? budget, string unit)
    {
        _rows.Add((name, measured, budget, unit));
        Console.Error.WriteLine(Line(_rows[^1]));
    }

    /// <summary>Prints the table and gives the exit status: 1 where a budget is not kept.</summary>
    public int Print()
    {
        Console.WriteLine("| | measured | budget |\n| --- | --: | --: |");
        foreach (var row in _rows) Console.WriteLine(Line(row));
        return _rows.Exists(row => row.Measured > row.Budget) ? 1 : 0;
    }

    private static string Line((string Name, double Measured, double? Budget, string Unit) row) =>
        string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Measured:0.##} {row.Unit} | {(row.Budget is { } budget ? $"{budget:0.##} {row.Unit}{(row.Measured > budget ? " **missed**" : "")}" : "")} |");
}
