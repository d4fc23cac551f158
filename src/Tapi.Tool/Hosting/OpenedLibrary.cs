using Tapi.Tool.Simulation;

namespace Tapi.Tool.Hosting;

/// <summary>The library of a command, with the office behind it where it is simulated.</summary>
internal sealed class OpenedLibrary(TapiLibrary library, SimulatedOffice? office) : IDisposable
{
    private const string Name = "tapi";

    public TapiLibrary Library => library;

    public LineApp StartLines()
    {
        var app = LineApp.Initialize(Name, library);
        office?.Begin();
        return app;
    }

    public PhoneApp StartPhones() => PhoneApp.Initialize(Name, library);

    public void Dispose()
    {
        office?.Dispose();
        library.Dispose();
    }
}
