using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>A place that a result rests on, with the publication it is in.</summary>
/// <param name="Locator">The place.</param>
/// <param name="Reference">The publication.</param>
public sealed record ExplainedSource(Locator Locator, Reference Reference);

/// <summary>The way from a result back to the pages it came from.</summary>
public sealed class Explanation : Result
{
    internal Explanation(string subject, ValueList<Statement> statements, ValueList<ExplainedSource> sources) =>
        (Subject, Statements, Sources) = (subject, statements, sources);

    /// <summary>What is explained: the labels of a row, or the caption of a table.</summary>
    public string Subject { get; }

    /// <summary>
    /// The statements it was made from, each once; empty where there are none or the result is closed.
    /// </summary>
    public ValueList<Statement> Statements { get; }

    /// <summary>The places it rests on, each once; empty where the result is closed.</summary>
    public ValueList<ExplainedSource> Sources { get; }

    private protected override Table Tabulate() => new(
        "Sources: " + Subject,
        [new Column("Work", HeadsRow: true), new Column("Place"), new Column("Remark")],
        [
            .. Statements.Select(statement => ImmutableArray.Create<Cell>(
                $"statement {statement.Id}", statement.Source.Place ?? "the whole work", statement.ToString())),
            .. Sources.Select(source => ImmutableArray.Create<Cell>(
                source.Reference.ToString(), source.Locator.Place ?? "the whole work", source.Locator.Remark ?? "")),
        ],
        Sources.Count == 0 ? ["Nothing may be shown of what this rests on."] : []);

    // Sources have no picture of their own: the sheet says so to those who ask for one.
    private protected override Picture Draw()
    {
        string text = Numeral.Text(Sources.Count) + " sources; see the table";
        return new Picture("Sources", text, 30, [new LabelMark(4, 20, text)]);
    }
}
