namespace PolicingReform.CaseStudies;

/// <summary>What bodies of the Iraqi police can be compared with, from the embedded study.</summary>
public static class IraqBenchmarks
{
    /// <summary>Residents of Anbar by gender, 2014 estimate (CSO and OCHA): 48.3 % women.</summary>
    public static Benchmark ResidentsOfAnbar => Of("residents-anbar-2014");

    /// <summary>
    /// Residents of Ninewa by gender, 2014 estimate (CSO and OCHA): 53.6 % women, which is not credible.
    /// </summary>
    public static Benchmark ResidentsOfNinewa => Of("residents-ninewa-2014");

    /// <summary>Residents of Iraq by gender, 2014 estimate (CSO and OCHA): 49.1 % women.</summary>
    public static Benchmark ResidentsOfIraq => Of("residents-iraq-2014");

    /// <summary>
    /// The Iraqi Police Service as a whole by gender, around 2021 (Watkins and others): about 2 % women.
    /// </summary>
    public static Benchmark IraqiPoliceService => Of("iraqi-police-service-2021");

    private static Benchmark Of(string id) => IraqLocalPoliceStudy.Load().Benchmarks[id];
}
