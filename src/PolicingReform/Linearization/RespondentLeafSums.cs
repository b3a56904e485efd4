using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// As <see cref="ResidualLeafSums"/>, where weights were brought to totals of numbers: respondents of one cell then
/// differ, so every form goes back to them.
/// </summary>
internal sealed class RespondentLeafSums : LeafSums
{
    private const double Rounding = 1e-12;

    private readonly SampleStructure _sample;
    private readonly double[] _designWeights;
    private readonly int[] _leaves;
    private readonly int[] _groups;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly int[][] _categories;
    private readonly double[][] _numbers;
    private readonly int _size;
    private readonly SymmetricSystem _system;

    public RespondentLeafSums(SampleStructure sample, Subgroups subgroups, MomentValues values)
    {
        _sample = sample;
        WeightAdjustment adjustment = sample.Adjustment!;
        int count = sample.Respondents;
        (_leaves, _groups, _x) = (new int[count], new int[count], new double[count]);
        _y = new double[values.IsPair ? count : 0];
        sample.Leaf.CopyTo(0, _leaves);
        subgroups.Fill(0, _groups);
        values.Fill(0, _groups, _x, _y);
        _designWeights = adjustment.DesignWeights ?? Enumerable.Repeat(1.0, count).ToArray();
        (_categories, _numbers) = (adjustment.Cells.ByRespondent(), [.. adjustment.Regressors.Numbers]);
        double[] targets = new double[adjustment.Cells.Targets.Length + _numbers.Length];
        _size = targets.Length;
        double[] products =
            new CalibrationFit(_designWeights, _categories, _numbers, targets).Products(_designWeights);
        _system = new SymmetricSystem(products, _size);
    }

    public override List<UnitSums> Of(LinearForm form)
    {
        double[] values = Values(form), coefficients = Coefficients(values);
        int leaves = _sample.Leaves, first = _size - _numbers.Length;
        (double[] residuals, double largest) = (new double[values.Length], 0);
        for (int i = 0; i < values.Length; i++)
        {
            if (_designWeights[i] == 0)
                continue;
            double explained = 0;
            foreach (int[] category in _categories)
                explained += coefficients[category[i]];
            for (int q = 0; q < _numbers.Length; q++)
                explained += coefficients[first + q] * _numbers[q][i];
            double weight = _sample.Weights![i];
            residuals[i] = weight * (values[i] - explained);
            largest = Math.Max(largest, Math.Abs(weight) * Math.Max(Math.Abs(values[i]), Math.Abs(explained)));
        }

        // The largest of all is known only now: by that of those before, the order of respondents would decide.
        (double[] sums, double[] squares) = (new double[leaves], new double[leaves]);
        for (int i = 0; i < residuals.Length; i++)
        {
            double residual = Math.Abs(residuals[i]) <= Rounding * largest ? 0 : residuals[i];
            sums[_leaves[i]] += residual;
            squares[_leaves[i]] += residual * residual;
        }

        return [.. Enumerable.Range(0, leaves).Select(leaf => new UnitSums(
            leaf, sums[leaf], _sample.DrawsRespondents ? Centred(leaf, sums[leaf], squares[leaf]) : 0, 0))];
    }

    private double Centred(int leaf, double sum, double squares) =>
        Math.Max(0, squares - (sum * sum / _sample.Stages[^1].Sizes[leaf]));

    /// <summary>The form by respondent, without the weight; 0 for those it does not touch.</summary>
    private double[] Values(LinearForm form)
    {
        Dictionary<int, LinearTerm> terms = form.Terms.ToDictionary(term => term.Group);
        double[] values = new double[_x.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(_x[i]) && terms.TryGetValue(_groups[i], out LinearTerm term))
                values[i] = (term.X * _x[i]) + (_y.Length > 0 ? term.Y * _y[i] : 0) + term.W;
        }

        return values;
    }

    private double[] Coefficients(double[] values)
    {
        double[] right = new double[_size];
        int first = _size - _numbers.Length;
        for (int i = 0; i < values.Length; i++)
        {
            double weighted = _designWeights[i] * values[i];
            if (weighted == 0)
                continue;
            foreach (int[] category in _categories)
                right[category[i]] += weighted;
            for (int q = 0; q < _numbers.Length; q++)
                right[first + q] += weighted * _numbers[q][i];
        }

        return _system.Solve(right);
    }
}
