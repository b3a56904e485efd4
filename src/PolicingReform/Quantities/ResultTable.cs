using System.Collections;
using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Results of one kind, one a row, looked up by their labels.</summary>
/// <typeparam name="T">The kind of result.</typeparam>
public sealed class ResultTable<T> : Result, IReadOnlyList<T>
    where T : AnalysisResult
{
    private readonly ImmutableArray<T> _results;
    private readonly Func<ImmutableArray<T>, Table> _tabulate;
    private readonly Func<ImmutableArray<T>, Picture> _draw;

    internal ResultTable(
        string caption,
        IEnumerable<T> results,
        AnalysisSettings settings,
        Func<ImmutableArray<T>, Table> tabulate,
        Func<ImmutableArray<T>, Picture> draw)
    {
        Caption = caption;
        _results = [.. results];
        Settings = settings;
        _tabulate = tabulate;
        _draw = draw;
        Rows = [.. _results.Select(result => result.Row)];
    }

    /// <summary>What the table shows, in one line.</summary>
    public string Caption { get; }

    /// <summary>The settings it was made under.</summary>
    public AnalysisSettings Settings { get; }

    /// <summary>The results as flat rows, in the same order.</summary>
    public ValueList<ResultRow> Rows { get; }

    /// <summary>What must be known to read the table, one sentence each.</summary>
    public ValueList<string> Notes => ValueList.From(Tabulate().Notes);

    /// <summary>The number of results.</summary>
    public int Count => _results.Length;

    /// <summary>The result at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the table.</exception>
    public T this[int index] => _results[Require.InRange(index, 0, _results.Length - 1)];

    /// <summary>
    /// The result whose row bears these labels, outermost first; inner ones may be left out if one row is meant.
    /// </summary>
    /// <param name="labels">The texts of the labels.</param>
    /// <exception cref="ArgumentException">
    /// No row or more than one row bears them; the message says which rows there are.
    /// </exception>
    public T this[params ReadOnlySpan<string> labels]
    {
        get
        {
            T? found = null;
            int count = 0;
            foreach (T result in _results)
            {
                if (Begins(result.Row.Labels, labels))
                    (found, count) = (result, count + 1);
            }

            return count == 1
                ? found!
                : throw new ArgumentException(
                    $"labels were {Quoted(labels)}; {(count == 0 ? "no" : "more than one")} row bears them. {Known()}",
                    nameof(labels));
        }
    }

    /// <summary>Returns an enumerator over the results, in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_results).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override Table Tabulate() => _tabulate(_results);

    private protected override Picture Draw() => _draw(_results);

    private static bool Begins(ValueList<RowLabel> rowLabels, ReadOnlySpan<string> labels)
    {
        if (labels.IsEmpty || labels.Length > rowLabels.Count)
            return false;
        for (int i = 0; i < labels.Length; i++)
        {
            if (!string.Equals(rowLabels[i].Text, labels[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static string Quoted(ReadOnlySpan<string> labels) =>
        string.Join(", ", labels.ToArray().Select(Require.Quoted));

    private string Known()
    {
        const int most = 10;
        string rows = string.Join(
            "; ", Rows.Take(most).Select(row => string.Join(", ", row.Labels.Select(label => label.Text))));
        return Rows.Count > most
            ? $"The first {Numeral.Text(most)} of {Numeral.Text(Rows.Count)} rows are: {rows}."
            : $"The rows are: {rows}.";
    }
}
