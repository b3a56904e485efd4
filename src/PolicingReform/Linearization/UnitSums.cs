namespace PolicingReform;

/// <summary>
/// What a linear form sums to in a unit of a stage, its squares over the respondents, and the variance that comes from the
/// stages below.
/// </summary>
internal readonly record struct UnitSums(int Unit, double Sum, double Squares, double Below)
{
    /// <summary>The sums in each leaf that the form touches, in the order of the leaves.</summary>
    public static List<UnitSums> InLeaves(MomentTable table, LinearForm form)
    {
        List<UnitSums> sums = [];
        foreach (LinearTerm term in form.Terms)
        {
            foreach (MomentCell cell in table.Cells[term.Group])
            {
                // A cell of nobody with a valid value is not touched: R drops its respondents as well.
                if (cell.Moments.N > 0)
                    sums.Add(new UnitSums(cell.Leaf, term.Sum(cell.Moments), term.Squares(cell.Moments), 0));
            }
        }

        return form.Terms.Length == 1 ? sums : Merged(sums);
    }

    /// <summary>One entry a unit, in the order of the units.</summary>
    public static List<UnitSums> Merged(List<UnitSums> sums)
    {
        List<UnitSums> merged = new(sums.Count);

        // A stable order: the same additions whatever the machine.
        foreach (UnitSums each in sums.OrderBy(each => each.Unit))
        {
            if (merged.Count > 0 && merged[^1].Unit == each.Unit)
                merged[^1] += each;
            else
                merged.Add(each);
        }

        return merged;
    }

    public static UnitSums operator +(UnitSums x, UnitSums y) =>
        new(x.Unit, x.Sum + y.Sum, x.Squares + y.Squares, x.Below + y.Below);
}
