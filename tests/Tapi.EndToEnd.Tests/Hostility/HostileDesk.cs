using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Hostility;

/// <summary>A desk whose library is hostile.</summary>
internal sealed class HostileDesk : IAsyncDisposable
{
    public HostileDesk(int seed = 1, Action<HostileLibrary>? prepare = null) => Desk = new Desk(
        rewire: pbx =>
        {
            Library = new HostileLibrary(pbx, seed);
            prepare?.Invoke(Library);
            return Library;
        });

    public HostileLibrary Library { get; private set; } = null!;

    public Desk Desk { get; }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        Library.Dispose();
    }
}
