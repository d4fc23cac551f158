using Tapi.Generator.Model;
using Tapi.Generator.Reading.Inference;
using Tapi.Generator.Reading.Notes;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading.Inference;

public class DirectionInferenceTests
{
    [Theory]
    [InlineData("in", "In")]
    [InlineData("out", "Out")]
    [InlineData("in out", "InOut")]
    public void A_note_decides(string note, string direction) => Assert.Equal(direction, Infer("lphCall", "Handle to a call.", note));

    [Theory]
    [InlineData("hCall", "Handle to the call, filled in before.", "In")]
    [InlineData("dwSize", "The size.", "In")]
    [InlineData("lpszName", "The name.", "In")]
    [InlineData("lphCall", "Pointer to a handle.", "Out")]
    [InlineData("lpdwCount", "Pointer to a count.", "Out")]
    [InlineData("lpdwAPIVersion", "The application must initialize this to the highest version it knows.", "InOut")]
    [InlineData("lpCallInfo", "Upon successful completion, this structure is filled with information.", "Out")]
    [InlineData("lpCallParams", "Pointer to call parameters.", "In")]
    public void Without_a_note_prefix_and_prose_decide(string name, string text, string direction) =>
        Assert.Equal(direction, Infer(name, text));

    private static string Infer(string name, string text, string notes = "") =>
        DirectionInference.Of(TestModels.Entry(name, text, notes), new CType("THING", 1), Note.Parse(notes).ToList()).ToString();
}
