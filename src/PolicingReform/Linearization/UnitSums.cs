namespace PolicingReform;

/// <summary>
/// What two linear forms sum to in a unit of a stage: each of them, their product over its respondents, and the variance
/// that comes from the stages below.
/// </summary>
internal readonly record struct UnitSums(int Unit, double A, double B, double Product, double Below)
{
    /// <summary>The sums of two forms in each leaf that either touches, in the order of the leaves.</summary>
    public static List<UnitSums> InLeaves(MomentTable table, LinearForm a, LinearForm b)
    {
        List<UnitSums> sums = [];
        foreach (int group in a.Terms.Concat(b.Terms).Select(term => term.Group).Distinct())
        {
            LinearTerm left = Term(a, group), right = Term(b, group);
            foreach (MomentCell cell in table.Cells[group])
            {
                // A cell of nobody with a valid value is not touched: R drops its respondents as well.
                if (cell.Moments.N > 0)
                {
                    sums.Add(new UnitSums(
                        cell.Leaf,
                        left.Sum(cell.Moments),
                        right.Sum(cell.Moments),
                        left.Product(right, cell.Moments),
                        0));
                }
            }
        }

        return Merged(sums);
    }

    /// <summary>One entry a unit, in the order of the units.</summary>
    public static List<UnitSums> Merged(List<UnitSums> sums)
    {
        // A stable order: the same additions whatever the machine.
        UnitSums[] ordered = [.. sums.OrderBy(each => each.Unit)];
        List<UnitSums> merged = new(ordered.Length);
        foreach (UnitSums each in ordered)
        {
            if (merged.Count > 0 && merged[^1].Unit == each.Unit)
                merged[^1] += each;
            else
                merged.Add(each);
        }

        return merged;
    }

    public static UnitSums operator +(UnitSums x, UnitSums y) =>
        new(x.Unit, x.A + y.A, x.B + y.B, x.Product + y.Product, x.Below + y.Below);

    private static LinearTerm Term(LinearForm form, int group)
    {
        foreach (LinearTerm term in form.Terms)
        {
            if (term.Group == group)
                return term;
        }

        return new LinearTerm(group, 0, 0, 0);
    }
}
