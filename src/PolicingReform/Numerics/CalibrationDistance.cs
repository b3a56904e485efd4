namespace PolicingReform.Numerics;

/// <summary>The factor of a weight as a function of a linear predictor (Deville and Särndal 1992, section 2).</summary>
internal abstract class CalibrationDistance
{
    /// <summary>F(u), which is 1 at 0.</summary>
    public abstract double Factor(double predictor);

    /// <summary>F'(u), which is 1 at 0.</summary>
    public abstract double Slope(double predictor);

    /// <summary>1 + u, cut off at the bounds.</summary>
    public static CalibrationDistance Linear(double least, double most) => new CutOff(least, most, isRaking: false);

    /// <summary>exp u, cut off at the bounds.</summary>
    public static CalibrationDistance Raking(double least, double most) => new CutOff(least, most, isRaking: true);

    /// <summary>Between the bounds, which are finite and have 1 between them.</summary>
    public static CalibrationDistance Logit(double least, double most) => new LogitDistance(least, most);

    private sealed class CutOff(double least, double most, bool isRaking) : CalibrationDistance
    {
        public override double Factor(double predictor) => Math.Clamp(Free(predictor), least, most);

        public override double Slope(double predictor)
        {
            double free = Free(predictor);
            return free <= least || free >= most ? 0 : isRaking ? free : 1;
        }

        private double Free(double predictor) => isRaking ? Math.Exp(predictor) : 1 + predictor;
    }

    private sealed class LogitDistance(double least, double most) : CalibrationDistance
    {
        private readonly double _steepness = (most - least) / ((1 - least) * (most - 1));

        public override double Factor(double predictor)
        {
            // By whichever exponential does not overflow.
            double e = Math.Exp(-Math.Abs(_steepness * predictor));
            (double below, double above) = predictor < 0 ? (most - 1, (1 - least) * e) : ((most - 1) * e, 1 - least);
            return ((least * below) + (most * above)) / (below + above);
        }

        public override double Slope(double predictor)
        {
            double factor = Factor(predictor);
            return _steepness * (factor - least) * (most - factor) / (most - least);
        }
    }
}
