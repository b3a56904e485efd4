using System.Globalization;
using PolicingReform.Benchmarks;

// dotnet run -c Release --project benchmarks/PolicingReform.Benchmarks [-- [study] [STATEMENTS [SEED]]]
// dotnet run -c Release --project benchmarks/PolicingReform.Benchmarks -- survey [RESPONDENTS [SEED [FOLDER]]]
// dotnet run -c Release --project benchmarks/PolicingReform.Benchmarks -- gaps [UNITS [SEED [FOLDER]]]
// dotnet run -c Release --project benchmarks/PolicingReform.Benchmarks -- parity [SIMULATIONS [SEED [R-SCRIPT]]]
// dotnet run -c Release --project benchmarks/PolicingReform.Benchmarks -- weighting [RESPONDENTS [SEED [R-SCRIPT]]]
string mode = args.Length > 0 && args[0].Length > 0 && char.IsAsciiLetter(args[0][0]) ? args[0] : "study";
string[] rest = args.Length > 0 && mode == args[0] ? args[1..] : args;
int seed = Number(1, 20261122);
switch (mode)
{
    case "study":
        StudyBenchmark.Run(Number(0, 1_000_000), seed);
        return 0;
    case "survey":
        SurveyBenchmark.Run(Number(0, 10_000_000), seed, rest.Length > 2 ? rest[2] : null);
        return 0;
    case "gaps":
        GapBenchmark.Run(Number(0, 18_000), seed, rest.Length > 2 ? rest[2] : null);
        return 0;
    case "parity":
        return ParityBenchmark.Run(Number(0, 10_000), seed, rest.Length > 2 ? rest[2] : null);
    case "weighting":
        return WeightingBenchmark.Run(Number(0, 1_000_000), seed, rest.Length > 2 ? rest[2] : null);
    default:
        Console.Error.WriteLine($"There is no mode {mode}; there are study, survey, gaps, parity and weighting.");
        return 1;
}

int Number(int place, int otherwise) =>
    rest.Length > place ? int.Parse(rest[place], CultureInfo.InvariantCulture) : otherwise;
