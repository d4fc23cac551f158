namespace Tapi.Generator.Tests.Api;

/// <summary>A name that changes in generated code breaks its users, so a change of the API is a change of the baseline.</summary>
public class ApiBaselineTests
{
    private const string UpdateVariable = "TAPI_UPDATE_API";

    private const int Shown = 60;

    [Fact]
    public void The_generated_API_is_the_recorded_one()
    {
        var received = System.IO.Path.ChangeExtension(ApiBaseline.Path, ".received.txt");
        var old = File.Exists(ApiBaseline.Path) ? File.ReadAllLines(ApiBaseline.Path) : [];
        var @new = ApiBaseline.Make();
        if (old.SequenceEqual(@new))
        {
            File.Delete(received);
            return;
        }

        var updates = Environment.GetEnvironmentVariable(UpdateVariable) == "1";
        File.WriteAllText(updates ? ApiBaseline.Path : received, string.Join('\n', @new) + "\n");
        var changes = ApiBaseline.Changes(old, @new);
        Assert.True(
            updates,
            $"""
            The generated API differs from {ApiBaseline.Path} in {changes.Count} lines. If that is meant, run this test with
            {UpdateVariable}=1 and name the breaks in CHANGELOG.md. The API as it is now: {received}

            {string.Join('\n', changes.Take(Shown))}
            """);
    }

    [Fact]
    public void A_change_is_shown_as_an_old_and_a_new_line() => Assert.Equal(
        ["+ a(int x)", "- a(uint x)", "+ c()"],
        ApiBaseline.Changes(["a(uint x)", "b()"], ["a(int x)", "b()", "c()"]));
}
