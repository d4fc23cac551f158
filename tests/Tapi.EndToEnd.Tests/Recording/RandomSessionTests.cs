using CsCheck;
using Tapi.Recording;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Recording;

/// <summary>A program that does on the record what it did on the PBX gets the same results, memory and messages.</summary>
public class RandomSessionTests
{
    private static readonly Gen<(int Operation, int World)[]> Sessions =
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 7]).Array[1, 60];

    [Fact]
    public void A_session_that_is_played_is_the_session_that_was_recorded() => Sessions.Sample(
        session =>
        {
            var recorded = Record(session, out var file);
            using var replay = new ReplayLibrary(SessionRecord.Load(new MemoryStream(file)).ThrowIfDamaged(), new ReplayOptions());
            Assert.Equal(recorded, Run(replay, session, null));
            replay.ThrowIfDifferent();
            Assert.Empty(replay.Unplayed);
        },
        iter: 60);

    [Fact]
    public void A_cut_record_plays_up_to_the_cut() => Gen.Select(Sessions, Gen.Double[0, 1]).Sample(
        (session, where) =>
        {
            Record(session, out var file);
            var length = Math.Max(9, (int)(file.Length * where));
            var record = SessionRecord.Load(new MemoryStream(file, 0, length));
            Assert.Equal(length == file.Length, record.Damage is null);
            Assert.InRange(record.Damage?.Offset ?? 9, 9, length);
        },
        iter: 20);

    private static List<string> Record((int Operation, int World)[] session, out byte[] file)
    {
        using var pbx = new SimulatedPbx();
        var path = Path.GetTempFileName();
        try
        {
            using (var library = new RecordingLibrary(pbx, path, new RecordingOptions { LeavesLibraryOpen = true }))
            {
                var seen = Run(library, session, pbx);
                library.Dispose();
                file = File.ReadAllBytes(path);
                return seen;
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<string> Run(TapiLibrary library, (int Operation, int World)[] session, SimulatedPbx? pbx)
    {
        using var program = new RawProgram(library);
        foreach (var (operation, world) in session)
        {
            program.Step(operation);
            if (pbx is not null)
            {
                Happen(pbx, world);
            }
        }

        program.End();
        return program.Seen;
    }

    // What the program cannot see but through TAPI.
    private static void Happen(SimulatedPbx pbx, int world)
    {
        switch (world)
        {
            case 0:
                pbx.Lines[0].Ring(from: "5550100");
                break;
            case 1 or 2:
                pbx.Time.Advance(TimeSpan.FromSeconds(2));
                break;
            case 3:
                pbx.Lines[0].Calls.LastOrDefault()?.RemotePresses("42#");
                break;
            case 4:
                pbx.Lines[0].Calls.FirstOrDefault()?.HangUp();
                break;
        }
    }
}
