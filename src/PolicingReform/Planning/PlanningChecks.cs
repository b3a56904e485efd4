using System.Globalization;
using System.Runtime.CompilerServices;

namespace PolicingReform;

/// <summary>The inputs that no sample can be planned for.</summary>
internal static class PlanningChecks
{
    public static void Share(double value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        if (!(value is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                string.Create(
                    CultureInfo.InvariantCulture, $"{parameterName} was {value:R}; it must be above 0 and below 1."));
        }
    }

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string parameterName = "") =>
        Require.InRange(value, 1e-12, 1e12, parameterName);

    /// <summary>
    /// The simple random sample, of an endless population, that tells as much as so many persons asked; null where all
    /// of the population answer.
    /// </summary>
    public static double? Effective(int personsPerGroup, SampleSizeOptions options, bool isShare)
    {
        double answering = personsPerGroup * options.ResponseRate;
        if (options.PopulationSize is int population)
        {
            if (personsPerGroup > population)
            {
                throw Require.Broken(
                    $"personsPerGroup was {Numeral.Text(personsPerGroup)}; the population holds only " +
                    $"{Numeral.Text(population)}.",
                    nameof(personsPerGroup));
            }

            if (answering >= population)
                return null;
            answering *= (population - (isShare ? 1.0 : 0.0)) / (population - answering);
        }

        return answering / options.DesignEffect;
    }
}
