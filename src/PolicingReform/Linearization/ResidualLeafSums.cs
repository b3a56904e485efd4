using System.Collections.Immutable;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// The sums of what is left of forms after the regression on the margins that weights were brought to: what the margins
/// explain does not vary (Deville and Särndal 1992, doi:10.1080/01621459.1992.10475217, section 3).
/// </summary>
/// <remarks>
/// Everybody has a residual, also those of whom the form itself is 0. All of it follows from moments by leaf and cell
/// of the margins, and from those of everybody.
/// </remarks>
internal sealed class ResidualLeafSums : LeafSums
{
    // Residuals below this part of the largest sum are what rounding leaves where margins explain everything.
    private const double Rounding = 1e-12;

    private readonly WeightAdjustment _adjustment;
    private readonly SplitLeaves _split;
    private readonly MomentTable _table;
    private readonly ImmutableArray<int> _drawn;
    private readonly int _leaves;
    private readonly CellRegression _regression;

    /// <summary>Creates the sums.</summary>
    /// <param name="sample">The sample, with its adjustment.</param>
    /// <param name="table">The moments by split leaf.</param>
    /// <param name="regression">From what a form sums to by cell to what the margins explain of it.</param>
    public ResidualLeafSums(SampleStructure sample, MomentTable table, CellRegression regression)
    {
        _adjustment = sample.Adjustment!;
        (_split, _table, _regression) = (_adjustment.Split.Value, table, regression);
        (_drawn, _leaves) = (sample.DrawsRespondents ? sample.Stages[^1].Sizes : [], sample.Leaves);
    }

    public override List<UnitSums> Of(LinearForm form)
    {
        double[] explained = _regression.Explained(form, _table, _split);
        LeafAccumulator leaves = new(_leaves, _drawn);
        double[] persons = [.. _split.Persons], weights = [.. _split.Weights], squares = [.. _split.Squares];
        foreach (LinearTerm term in form.Terms)
        {
            foreach (MomentCell cell in _table.Cells[term.Group])
            {
                if (cell.Moments.N == 0)
                    continue;
                (int at, Moments sums) = (cell.Leaf, cell.Moments);
                LinearTerm residual = term with { W = Less(term.W, explained[_split.Pairs[at].Second]) };
                leaves.Add(_split.Pairs[at].First, residual, sums, Math.Abs(term.Sum(sums)));
                persons[at] -= sums.N;
                weights[at] -= sums.W;
                squares[at] -= sums.WW;
            }
        }

        for (int at = 0; at < persons.Length; at++)
        {
            // Nobody is left where all are members: then what is left of the weights is rounding.
            if (persons[at] < 0.5)
                continue;
            LinearTerm residual = new(0, 0, 0, -explained[_split.Pairs[at].Second]);
            Moments rest = new(persons[at], weights[at], 0, 0, squares[at], 0, 0);
            leaves.Add(_split.Pairs[at].First, residual, rest, Math.Abs(residual.W * weights[at]));
        }

        return leaves.Sums(Rounding);
    }

    private static double Less(double value, double other) =>
        Math.Abs(value - other) <= Rounding * Math.Max(Math.Abs(value), Math.Abs(other)) ? 0 : value - other;
}

/// <summary>Adds up what residuals sum to by leaf.</summary>
/// <param name="count">The number of leaves.</param>
/// <param name="drawn">For each leaf the respondents drawn there; empty where respondents were not drawn.</param>
internal sealed class LeafAccumulator(int count, ImmutableArray<int> drawn)
{
    private readonly double[] _sums = new double[count];
    private readonly double[] _squares = new double[count];
    private readonly bool[] _isTouched = new bool[count];
    private double _largest;
    private double _largestSquare;

    /// <summary>Adds some respondents of a leaf, who are others than those before.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="residual">The residual as a term.</param>
    /// <param name="moments">Their moments.</param>
    /// <param name="before">What they summed to before the regression, without sign.</param>
    public void Add(int leaf, in LinearTerm residual, in Moments moments, double before)
    {
        double sum = residual.Sum(moments);
        if (!drawn.IsEmpty)
        {
            double squares = residual.Squares(moments, drawn[leaf]);
            _squares[leaf] += squares - (2 * _sums[leaf] * sum / drawn[leaf]);
            _largestSquare = Math.Max(_largestSquare, Math.Max(squares, before * before / Math.Max(1, moments.N)));
        }

        _sums[leaf] += sum;
        _isTouched[leaf] = true;
        _largest = Math.Max(_largest, before);
    }

    /// <summary>The sums in the order of the leaves; those below a part of the largest are rounding and 0.</summary>
    public List<UnitSums> Sums(double rounding)
    {
        List<UnitSums> sums = [];
        for (int leaf = 0; leaf < count; leaf++)
        {
            if (!_isTouched[leaf])
                continue;
            double sum = Math.Abs(_sums[leaf]) <= rounding * _largest ? 0 : _sums[leaf];
            double squares = _squares[leaf] <= rounding * rounding * _largestSquare ? 0 : _squares[leaf];
            sums.Add(new UnitSums(leaf, sum, squares, 0));
        }

        return sums;
    }
}
