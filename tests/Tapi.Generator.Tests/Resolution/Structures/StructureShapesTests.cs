using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Resolution.Structures;

public class StructureShapesTests
{
    [Theory]
    [InlineData("LINEDEVCAPS", "Variable")]
    [InlineData("LINEAGENTSESSIONLIST", "Variable")]
    [InlineData("LINECALLPARAMS", "Parameter")]
    [InlineData("LINEPROXYREQUEST", "Request")]
    [InlineData("LINEDIALPARAMS", "Fixed")]
    [InlineData("LINEMESSAGE", "Fixed")]
    [InlineData("LINEEXTENSIONID", "Fixed")]
    public void The_first_members_of_a_structure_tell_its_shape(string name, string shape) =>
        Assert.Equal(shape, StructureShapes.Of(TestCatalogue.AllPages.Layout(name)!).ToString());

    [Theory]
    [InlineData("typedef struct { DWORD dwSize; DWORD dwTotalSize; } X;", "Fixed")]
    [InlineData("typedef struct { DWORD dwTotalSize; DWORD dwNeededSize; } X;", "Parameter")]
    [InlineData("typedef struct { DWORD dwSize; union { DWORD a; } named; } X;", "Fixed")]
    [InlineData("typedef struct { DWORD dwSize; union { DWORD a; }; } X;", "Request")]
    [InlineData("typedef struct { } X;", "Fixed")]
    public void What_has_not_all_marks_of_a_shape_is_not_of_it(string declaration, string shape) =>
        Assert.Equal(shape, StructureShapes.Of(TestCatalogue.OfStructures(declaration).Layout("X")!).ToString());
}
