using MinimalHost;

// dotnet run --project samples/MinimalHost, then for example: curl http://localhost:5000/places/hay-al-tanak
await StudyHost.Create(args).RunAsync();
