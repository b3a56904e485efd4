using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>What the margins explain of a form, by cell.</summary>
internal abstract class CellRegression
{
    /// <summary>For each cell what is explained of the form of everybody in it.</summary>
    public abstract double[] Explained(LinearForm form, MomentTable table, SplitLeaves split);

    /// <summary>The regression that a calibration asks for.</summary>
    /// <param name="sample">The sample, with its adjustment.</param>
    /// <param name="unweighted">The moments by cell, every respondent counting once; asked for by R's rake
    /// alone.</param>
    public static CellRegression Of(SampleStructure sample, Func<MomentTable> unweighted)
    {
        WeightAdjustment adjustment = sample.Adjustment!;
        return adjustment.Calibration.Variance == CalibrationVariance.RakeOfR
            ? new RakeOfR(adjustment, unweighted())
            : new DesignWeighted(adjustment);
    }

    /// <summary>What the coefficients of its categories sum to in each cell.</summary>
    private static double[] ByCell(AdjustmentCells cells, double[] coefficients)
    {
        double[] explained = new double[cells.Count];
        foreach (int[] category in cells.Categories)
        {
            for (int k = 0; k < explained.Length; k++)
                explained[k] += coefficients[category[k]];
        }

        return explained;
    }

    /// <summary>Least squares by the weights of the design.</summary>
    private sealed class DesignWeighted : CellRegression
    {
        private readonly AdjustmentCells _cells;
        private readonly double[] _factors;
        private readonly SymmetricSystem _system;

        public DesignWeighted(WeightAdjustment adjustment)
        {
            (_cells, _factors) = (adjustment.Cells, adjustment.Regressors.Factors);
            double[] weights = new double[_cells.Count];
            SplitLeaves split = adjustment.Split.Value;
            for (int i = 0; i < split.Pairs.Length; i++)
                weights[split.Pairs[i].Second] += split.Weights[i] / _factors[split.Pairs[i].Second];
            CalibrationFit fit = new(weights, [.. _cells.Categories], [], _cells.Targets);
            _system = new SymmetricSystem(fit.Products(weights), _cells.Targets.Length);
        }

        public override double[] Explained(LinearForm form, MomentTable table, SplitLeaves split)
        {
            double[] sums = new double[_cells.Count], right = new double[_cells.Targets.Length];
            foreach (LinearTerm term in form.Terms)
            {
                foreach (MomentCell cell in table.Cells[term.Group])
                    sums[split.Pairs[cell.Leaf].Second] += term.Sum(cell.Moments);
            }

            for (int k = 0; k < sums.Length; k++)
            {
                // The moments are of the weights after; the regression is by those before.
                double before = sums[k] == 0 ? 0 : sums[k] / _factors[k];
                foreach (int[] category in _cells.Categories)
                    right[category[k]] += before;
            }

            return ByCell(_cells, _system.Solve(right));
        }
    }

    /// <summary>Ten rounds of taking unweighted means away, margin by margin.</summary>
    private sealed class RakeOfR(WeightAdjustment adjustment, MomentTable unweighted) : CellRegression
    {
        private const int Rounds = 10;

        public override double[] Explained(LinearForm form, MomentTable table, SplitLeaves split)
        {
            AdjustmentCells cells = adjustment.Cells;
            double[] left = new double[cells.Count], persons = new double[cells.Count];
            for (int i = 0; i < split.Pairs.Length; i++)
                persons[split.Pairs[i].Second] += split.Persons[i];
            foreach (LinearTerm term in form.Terms)
            {
                foreach (MomentCell cell in unweighted.Cells[term.Group])
                    left[cell.Leaf] += term.Sum(cell.Moments);
            }

            double[] taken = new double[cells.Targets.Length];
            for (int round = 0; round < Rounds; round++)
            {
                foreach (int[] category in cells.Categories)
                    TakeMeans(category, left, persons, taken);
            }

            return ByCell(cells, taken);
        }

        private static void TakeMeans(int[] category, double[] left, double[] persons, double[] taken)
        {
            double[] sums = new double[taken.Length], counts = new double[taken.Length];
            for (int k = 0; k < left.Length; k++)
            {
                sums[category[k]] += left[k];
                counts[category[k]] += persons[k];
            }

            for (int c = 0; c < sums.Length; c++)
            {
                sums[c] = counts[c] > 0 ? sums[c] / counts[c] : 0;
                taken[c] += sums[c];
            }

            for (int k = 0; k < left.Length; k++)
                left[k] -= sums[category[k]] * persons[k];
        }
    }
}
