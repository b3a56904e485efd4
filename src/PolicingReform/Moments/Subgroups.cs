using System.Collections.Immutable;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// The combinations of the groups of some columns, numbered; and the filters that leave respondents out.
/// </summary>
internal sealed class Subgroups
{
    // Sums of these tell the two apart: at most 12 columns are missing, at most 7 filters leave out.
    private const int Missing = -(1 << 24);
    private const int LeftOut = -(1 << 28);
    private const int MostColumns = 12;
    private const int MostFilters = 7;

    private readonly ImmutableArray<GroupColumn> _columns;
    private readonly ImmutableArray<CodeNumbers> _numbers;

    public Subgroups(ImmutableArray<GroupColumn> filters, ImmutableArray<GroupColumn> columns)
    {
        _columns = columns;
        long count = columns.Aggregate(1L, (product, column) => checked(product * Math.Max(1, column.Groups.Length)));
        if (count > -Missing || columns.Length > MostColumns)
        {
            throw new ArgumentException(
                $"{Numeral.Text(columns.Length)} columns give {Numeral.Text(count)} combinations; split by fewer.",
                nameof(columns));
        }

        if (filters.Length > MostFilters)
        {
            throw new ArgumentException(
                $"{Numeral.Text(filters.Length)} filters are more than {Numeral.Text(MostFilters)}.", nameof(filters));
        }

        Count = (int)count;
        IsPartial = filters.Length > 0 || columns.Any(column => column.IsPartial);
        int[] strides = new int[columns.Length];
        int stride = 1;
        for (int c = columns.Length - 1; c >= 0; c--)
        {
            strides[c] = stride;
            stride *= Math.Max(1, columns[c].Groups.Length);
        }

        _numbers =
        [
            .. filters.Select(filter => new CodeNumbers(
                filter.Codes, filter.GroupOf.Select(group => group < 0 ? LeftOut : 0).ToArray())),
            .. columns.Select((column, c) => new CodeNumbers(
                column.Codes, column.GroupOf.Select(group => group < 0 ? Missing : group * strides[c]).ToArray())),
        ];
    }

    /// <summary>The number of combinations.</summary>
    public int Count { get; }

    /// <summary>Whether some respondents may have no number.</summary>
    public bool IsPartial { get; }

    /// <summary>Whether a number below 0 is that of somebody whom a filter leaves out.</summary>
    public static bool IsLeftOut(int number) => number < (MostColumns + 1) * Missing;

    /// <summary>
    /// The number of each respondent's combination; below 0 where a filter leaves them out or a group is missing.
    /// </summary>
    public void Fill(int first, Span<int> groups)
    {
        groups.Clear();
        foreach (CodeNumbers numbers in _numbers)
            numbers.AddTo(first, groups);
    }

    /// <summary>The name of the group in each column that a combination stands for.</summary>
    public ImmutableArray<string> Names(int number)
    {
        string[] names = new string[_columns.Length];
        for (int c = _columns.Length - 1; c >= 0; c--)
        {
            ImmutableArray<string> groups = _columns[c].Groups;
            names[c] = groups[number % groups.Length];
            number /= groups.Length;
        }

        return [.. names];
    }
}
