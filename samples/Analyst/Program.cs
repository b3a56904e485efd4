using Analyst;

return await CommandLine.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
