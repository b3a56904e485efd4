using System.Collections.Immutable;

namespace PolicingReform.Surveys;

/// <summary>A column as groups: which group each of its codes is, or that it is none.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Codes">The codes by row.</param>
/// <param name="Groups">What the groups are called, in the order of their numbers.</param>
/// <param name="GroupOf">For each code, and each missing reason, the number of its group; -1 where it is none.</param>
internal sealed record GroupColumn(
    string Name, CodeArray Codes, ImmutableArray<string> Groups, ImmutableArray<int> GroupOf)
{
    /// <summary>Whether a respondent may be in none of the groups.</summary>
    public bool IsPartial => GroupOf.Take(Codes.HasMissing ? GroupOf.Length : Codes.Codes).Any(group => group < 0);

    /// <summary>The groups of a column: its categories, or the answers of its scale.</summary>
    public static GroupColumn Of(SurveyData data, string name, string parameterName)
    {
        if (data.Column(name, parameterName) is AnswerData answers)
        {
            int count = answers.Scale.Steps + 1;
            return Of(name, answers.AsCodes(), count, i => Numeral.Text(answers.Scale.Minimum + i));
        }

        CategoryData categories = data.Categories(name, parameterName, "categories or answers on a scale");
        return Of(name, categories.Codes, categories.Codes.Codes, i => categories.Labels[i]);
    }

    /// <summary>The same column with one group: those whose value is one of some.</summary>
    public GroupColumn Only(ReadOnlySpan<string> values, string parameterName)
    {
        bool[] chosen = new bool[Groups.Length];
        ValueList<string> named = Require.Some(Require.Items(values, parameterName), parameterName);
        foreach (string value in named)
            chosen[Position(value, parameterName)] = true;
        string name = string.Join(", ", named.Distinct(StringComparer.Ordinal));
        return this with { Groups = [name], GroupOf = [.. GroupOf.Select(i => i >= 0 && chosen[i] ? 0 : -1)] };
    }

    /// <summary>The same column with two groups: those whose value is one of some, and those with another.</summary>
    public GroupColumn Against(ReadOnlySpan<string> values, string parameterName)
    {
        GroupColumn chosen = Only(values, parameterName);
        return this with
        {
            Groups = [chosen.Groups[0], "other"],
            GroupOf = [.. GroupOf.Zip(chosen.GroupOf, (all, one) => all < 0 ? -1 : one == 0 ? 0 : 1)],
        };
    }

    /// <summary>The same column with one more group, the last: those without a value.</summary>
    public GroupColumn WithMissing() => this with
    {
        Groups = Groups.Add("no valid value"),
        GroupOf = [.. GroupOf.Select(group => group < 0 ? Groups.Length : group)],
    };

    /// <summary>Whether those asked answered, and if not, why; last those who were not asked.</summary>
    public static GroupColumn Responses(SurveyData data, string name, string parameterName)
    {
        ColumnData column = data.Column(name, parameterName);
        CodeArray codes = column switch
        {
            AnswerData answers => answers.AsCodes(),
            CategoryData categories => categories.Codes,
            _ => Present((NumberData)column),
        };

        // In the order of MissingReason: not stated, don't know, refused, not asked, not applicable.
        int[] reasons = [2, 1, 3, 4, 4];
        return new GroupColumn(
            name,
            codes,
            ["answered", "don't know", "not stated", "refused", "not asked"],
            [.. Enumerable.Repeat(0, codes.Codes), .. reasons])
;
    }

    private static CodeArray Present(NumberData numbers)
    {
        byte[] codes = new byte[numbers.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            double value = numbers.Values[i];
            codes[i] = double.IsNaN(value) ? (byte)(1 + (int)NumberData.Reason(value)) : (byte)0;
        }

        return CodeArray.From(codes, 1);
    }

    private static GroupColumn Of(string name, CodeArray codes, int count, Func<int, string> label)
    {
        // In the order of their codes: categories are ordinal already, and of answers 10 comes after 9.
        int[] groupOf = new int[codes.Codes + CodeArray.Reasons];
        Array.Fill(groupOf, -1);
        for (int i = 0; i < count; i++)
            groupOf[i] = i;
        return new GroupColumn(name, codes, [.. Enumerable.Range(0, count).Select(label)], [.. groupOf]);
    }

    private int Position(string value, string parameterName)
    {
        int at = Groups.IndexOf(value, 0, Groups.Length, StringComparer.Ordinal);
        return at >= 0
            ? at
            : throw new ArgumentException(
                $"{parameterName} held {Require.Quoted(value)}; the column {Name} holds no such value" +
                (Groups.IsEmpty ? "." : $", the nearest is {Require.Quoted(EditDistance.Nearest(value, Groups))}."),
                parameterName);
    }
}
