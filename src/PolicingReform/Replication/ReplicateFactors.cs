using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>By what each replicate multiplies the weights of each first-stage unit.</summary>
internal abstract class ReplicateFactors
{
    /// <summary>For each replicate by what the square of its difference is multiplied.</summary>
    public abstract double[] Scales { get; }

    /// <summary>The sum of values under each replicate.</summary>
    /// <param name="units">Some units; one may be named more than once.</param>
    /// <param name="values">For each of them a value; all other units have 0.</param>
    public abstract double[] Sums(ReadOnlySpan<int> units, ReadOnlySpan<double> values);

    /// <summary>The factor of each unit under one replicate.</summary>
    public abstract double[] Of(int replicate);

    public static ReplicateFactors Make(Replicates replicates, ReplicateUnits units, ulong seed) =>
        replicates.Kind switch
        {
            ReplicateKind.Jackknife => new JackknifeFactors(units),
            ReplicateKind.Bootstrap => new DenseFactors(
                units.Count, replicates.Count, Bootstrap(units, replicates.Count, seed)),
            _ => Balanced(units, replicates.Kept),
        };

    // 1 + sqrt(1 - f) (n / (n - 1) m - 1): m times drawn among n - 1 draws.
    private static double[] Bootstrap(ReplicateUnits units, int count, ulong seed)
    {
        double[] factors = Ones(units.Count, count);
        CounterStream[] random = new CounterStream[count];
        for (int r = 0; r < count; r++)
            random[r] = new CounterStream(seed, (ulong)r);
        for (int h = 0; h < units.Strata.Length; h++)
        {
            int[] stratum = units.Strata[h];
            int[] drawn = new int[stratum.Length];
            double left = Math.Sqrt(1 - units.Fractions[h]), each = left * stratum.Length / (stratum.Length - 1.0);
            for (int r = 0; r < count; r++)
            {
                Array.Clear(drawn);
                for (int draw = 1; draw < stratum.Length; draw++)
                    drawn[random[r].NextIndex(stratum.Length)]++;
                for (int i = 0; i < stratum.Length; i++)
                    factors[(stratum[i] * count) + r] = 1 - left + (each * drawn[i]);
            }
        }

        return factors;
    }

    private static DenseFactors Balanced(ReplicateUnits units, double kept)
    {
        int count = Hadamard.Size(units.Strata.Length);
        double[] factors = Ones(units.Count, count);
        for (int h = 0; h < units.Strata.Length; h++)
        {
            double half = (1 - kept) * Math.Sqrt(1 - units.Fractions[h]);
            for (int r = 0; r < count; r++)
            {
                // The column of 1s is left out: it would favour the first unit of its stratum throughout.
                double sign = Hadamard.Entry(r, h + 1);
                factors[(units.Strata[h][0] * count) + r] = 1 + (sign * half);
                factors[(units.Strata[h][1] * count) + r] = 1 - (sign * half);
            }
        }

        return new DenseFactors(units.Count, count, factors) { Scale = 1 / (count * (1 - kept) * (1 - kept)) };
    }

    private static double[] Ones(int units, int count)
    {
        double[] ones = new double[checked(units * count)];
        Array.Fill(ones, 1.0);
        return ones;
    }

    /// <summary>All factors, unit by unit.</summary>
    private sealed class DenseFactors(int units, int count, double[] factors) : ReplicateFactors
    {
        public double Scale { get; init; } = 1.0 / count;

        public override double[] Scales => [.. Enumerable.Repeat(Scale, count)];

        public override double[] Sums(ReadOnlySpan<int> units, ReadOnlySpan<double> values)
        {
            double[] sums = new double[count];
            ReplicateKernels.AddScaled(factors, units, values, sums);
            return sums;
        }

        public override double[] Of(int replicate) =>
            [.. Enumerable.Range(0, units).Select(unit => factors[(unit * count) + replicate])];
    }

    /// <summary>One unit of a stratum of n left out, the others times n / (n - 1): known from the stratum's
    /// sum.</summary>
    private sealed class JackknifeFactors : ReplicateFactors
    {
        private readonly ReplicateUnits _units;
        private readonly int[] _stratumOf;

        // Units that no replicate leaves out have no number.
        private readonly int[] _replicateOf;

        public JackknifeFactors(ReplicateUnits units)
        {
            _units = units;
            (_stratumOf, _replicateOf) = (new int[units.Count], new int[units.Count]);
            Array.Fill(_stratumOf, -1);
            Array.Fill(_replicateOf, -1);
            List<double> scales = [];
            foreach ((int h, int[] stratum) in units.Strata.Index())
            {
                foreach (int unit in stratum)
                {
                    (_stratumOf[unit], _replicateOf[unit]) = (h, scales.Count);
                    scales.Add((stratum.Length - 1.0) / stratum.Length * (1 - units.Fractions[h]));
                }
            }

            Scales = [.. scales];
        }

        public override double[] Scales { get; }

        public override double[] Sums(ReadOnlySpan<int> units, ReadOnlySpan<double> values)
        {
            double total = 0;
            double[] strata = new double[_units.Strata.Length], sums = new double[Scales.Length];
            for (int i = 0; i < units.Length; i++)
            {
                total += values[i];
                if (_stratumOf[units[i]] < 0)
                    continue;
                strata[_stratumOf[units[i]]] += values[i];
                sums[_replicateOf[units[i]]] -= values[i];
            }

            int r = 0;
            foreach ((int h, int[] stratum) in _units.Strata.Index())
            {
                double n = stratum.Length;
                for (int i = 0; i < stratum.Length; i++, r++)
                    sums[r] = total + (strata[h] / (n - 1)) + (sums[r] * n / (n - 1));
            }

            return sums;
        }

        public override double[] Of(int replicate)
        {
            double[] factors = new double[_units.Count];
            Array.Fill(factors, 1.0);
            int left = Array.IndexOf(_replicateOf, replicate);
            int[] stratum = _units.Strata[_stratumOf[left]];
            foreach (int unit in stratum)
                factors[unit] = unit == left ? 0 : stratum.Length / (stratum.Length - 1.0);
            return factors;
        }
    }
}
