using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// Numbers the combinations of all margins that occur among the respondents, and says everything that stands against
/// bringing weights to the margins.
/// </summary>
internal sealed class MarginCodes
{
    private readonly Survey _survey;
    private readonly ValueList<Margin> _margins;
    private readonly List<Finding> _findings = [];
    private readonly List<GroupColumn> _columns = [];
    private readonly List<int[]> _codes = [];

    private MarginCodes(Survey survey, ValueList<Margin> margins) => (_survey, _margins) = (survey, margins);

    /// <summary>The cells, or null where findings stand against them.</summary>
    /// <exception cref="ArgumentException">A column is not there, or of another kind.</exception>
    public static AdjustmentCells? Of(Survey survey, ValueList<Margin> margins, out IReadOnlyList<Finding> findings)
    {
        MarginCodes codes = new(survey, margins);
        findings = codes._findings;
        CodeArray? cells = codes.Cells(out int count);
        return cells is null ? null : codes.Numbered(cells, count);
    }

    private CodeArray? Cells(out int count)
    {
        foreach (string name in _margins.SelectMany(margin => margin.Columns).Distinct(StringComparer.Ordinal))
        {
            GroupColumn column = GroupColumn.Of(_survey.Data, name, "margins");
            _columns.Add(column);
            if (column.IsPartial)
                Missing(column);
        }

        count = 1;
        if (_findings.Count > 0)
            return null;
        CodeArray? cells = null;
        foreach (GroupColumn column in _columns)
        {
            // Answers have codes to spare; groups are as few as there are levels.
            int levels = column.Groups.Length;
            CodeArray own = column.Codes.Codes == levels
                ? column.Codes
                : column.Codes.Renumbered([.. column.GroupOf.Select(group => Math.Max(0, group))], levels);
            (cells, InternedPair[] pairs) = Interning.Pairs(cells, own, _survey.Data.Count);
            for (int c = 0; c < _codes.Count; c++)
                _codes[c] = [.. pairs.Select(pair => _codes[c][pair.First])];
            _codes.Add([.. pairs.Select(pair => pair.Second)]);
            count = pairs.Length;
        }

        return cells ?? CodeArray.From(new byte[_survey.Data.Count], 1);
    }

    private AdjustmentCells? Numbered(CodeArray cells, int count)
    {
        bool[] isHeld = Held(cells, count);
        List<int[]> categories = [];
        List<double> targets = [];
        foreach (Margin margin in _margins)
        {
            categories.Add(Categories(margin, targets.Count, count, isHeld));
            targets.AddRange(margin.Counts.Select(each => each.Persons));
        }

        CheckTotals();
        return _findings.Count > 0 ? null : new AdjustmentCells(cells, count, [.. categories], [.. targets]);
    }

    /// <summary>Whether somebody of weight above 0 is in a cell.</summary>
    private bool[] Held(CodeArray cells, int count)
    {
        bool[] isHeld = new bool[count];
        if (_survey.Sample is { HasZeroWeights: true, Weights: double[] weights })
        {
            for (int i = 0; i < weights.Length; i++)
                isHeld[cells[i]] |= weights[i] > 0;
        }
        else
        {
            Array.Fill(isHeld, true);
        }

        return isHeld;
    }

    private int[] Categories(Margin margin, int first, int count, bool[] isHeld)
    {
        int[] columns = [.. margin.Columns.Select(name => _columns.FindIndex(column => column.Name == name))];
        Dictionary<ValueList<string>, int> numbers = margin.Counts.Index()
            .ToDictionary(each => each.Item.Levels, each => each.Index);
        int[] categories = new int[count];
        bool[] occurs = new bool[margin.Counts.Count];
        HashSet<string> unknown = [];
        for (int k = 0; k < count; k++)
        {
            ValueList<string> levels = [.. columns.Select(c => _columns[c].Groups[_codes[c][k]])];
            if (numbers.TryGetValue(levels, out int at))
                (categories[k], occurs[at]) = (first + at, occurs[at] || isHeld[k]);
            else if (isHeld[k])
                unknown.Add(MarginCount.Joined(levels));
            else
                categories[k] = first;
        }

        foreach (string level in unknown.Order(StringComparer.Ordinal))
        {
            Error(
                "level-without-count",
                $"Respondents have {margin.Name} {Require.Quoted(level)}, for which the margin gives no count; give " +
                "one, or leave them out of the data.");
        }

        foreach ((int at, MarginCount target) in margin.Counts.Index())
            CheckCategory(margin, target, occurs[at]);
        CheckShares(margin);
        return categories;
    }

    private void CheckCategory(Margin margin, MarginCount target, bool occurs)
    {
        if (target.Persons > 0 && !occurs)
        {
            Error(
                "empty-category",
                $"Nobody of weight above 0 has {margin.Name} {Require.Quoted(target.Name)}, for whom the margin " +
                $"gives {Number(target.Persons)} persons; merge the level with another, in the data and in the " +
                "margin.");
        }
        else if (target.Persons == 0 && occurs)
        {
            Error(
                "count-of-zero",
                $"The margin gives 0 persons of {margin.Name} {Require.Quoted(target.Name)}, which respondents have; " +
                "give their number, or leave these respondents out of the data.");
        }
    }

    // A population of one person, or of a hundred of whom more were asked, is none.
    private void CheckShares(Margin margin)
    {
        double total = margin.Total;
        bool areShares = total is > 0.98 and < 1.02;
        bool arePercent = total is > 99.4 and < 100.6 && _survey.Data.Count > 100;
        if (areShares || arePercent)
        {
            Error(
                "shares-as-counts",
                $"The counts of {margin.Name} sum to {Number(total)}, so they are " +
                $"{(areShares ? "shares" : "percent")}; " +
                "give numbers of persons, which sum to the size of the population.");
        }
    }

    private void CheckTotals()
    {
        if (_margins.Count < 2 || _findings.Exists(each => each.Code == "shares-as-counts"))
            return;
        Margin least = _margins.MinBy(margin => margin.Total)!, most = _margins.MaxBy(margin => margin.Total)!;
        if (most.Total - least.Total > 1e-9 * most.Total)
        {
            Error(
                "unequal-totals",
                $"The margin {most.Name} sums to {Number(most.Total)} persons and {least.Name} to " +
                $"{Number(least.Total)}; margins of one population have one total, so bring them to it first.");
        }
    }

    private void Missing(GroupColumn column)
    {
        (int missing, int first) = (0, -1);
        for (int i = 0; i < column.Codes.Length; i++)
        {
            if (column.GroupOf[column.Codes[i]] >= 0)
                continue;
            missing++;
            first = first < 0 ? i : first;
        }

        if (missing > 0)
        {
            Error(
                "missing-in-margin",
                $"The column {column.Name} is missing for {Numeral.Text(missing)} of " +
                $"{Numeral.Text(column.Codes.Length)} " +
                $"respondents, the first of them number {Numeral.Text(first + 1)}; weighting needs it for each.");
        }
    }

    private void Error(string code, string message) =>
        _findings.Add(new Finding(code, Severity.Error, "weighting", message));

    private static string Number(double value) =>
        value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
