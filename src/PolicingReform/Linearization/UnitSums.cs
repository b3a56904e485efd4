using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// What a linear form sums to in a unit of a stage, its squares about their mean over the respondents drawn there, and
/// the variance that comes from the stages below.
/// </summary>
internal readonly record struct UnitSums(int Unit, double Sum, double Squares, double Below)
{
    /// <summary>The sums in each leaf that the form touches, in the order of the leaves.</summary>
    /// <param name="table">The moments.</param>
    /// <param name="form">The form.</param>
    /// <param name="drawn">For each leaf the respondents drawn there; empty where respondents were not drawn.</param>
    public static List<UnitSums> InLeaves(MomentTable table, LinearForm form, ImmutableArray<int> drawn)
    {
        List<UnitSums> sums = [];
        foreach (LinearTerm term in form.Terms)
        {
            foreach (MomentCell cell in table.Cells[term.Group])
            {
                // A cell of nobody with a valid value is not touched: R drops its respondents as well.
                if (cell.Moments.N == 0)
                    continue;
                double squares = drawn.IsEmpty ? 0 : term.Squares(cell.Moments, drawn[cell.Leaf]);
                sums.Add(new UnitSums(cell.Leaf, term.Sum(cell.Moments), squares, 0));
            }
        }

        return form.Terms.Length == 1 ? sums : Merged(sums, drawn);
    }

    /// <summary>One entry a unit, in the order of the units.</summary>
    public static List<UnitSums> Merged(List<UnitSums> sums, ImmutableArray<int> drawn)
    {
        List<UnitSums> merged = new(sums.Count);

        // A stable order: the same additions whatever the machine.
        foreach (UnitSums each in sums.OrderBy(each => each.Unit))
        {
            if (merged.Count == 0 || merged[^1].Unit != each.Unit)
            {
                merged.Add(each);
                continue;
            }

            // Different respondents: their products are 0, and 0 less the product of the sums over n is left.
            double products = drawn.IsEmpty ? 0 : -2 * merged[^1].Sum * each.Sum / drawn[each.Unit];
            merged[^1] += each with { Squares = each.Squares + products };
        }

        return merged;
    }

    public static UnitSums operator +(UnitSums x, UnitSums y) =>
        new(x.Unit, x.Sum + y.Sum, x.Squares + y.Squares, x.Below + y.Below);
}
