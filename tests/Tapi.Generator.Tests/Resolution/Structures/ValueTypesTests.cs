using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Resolution.Structures;

/// <summary>The shape of a structure decides whether people get a record for it.</summary>
public class ValueTypesTests
{
    [Theory]
    [InlineData("DWORD dwA; GUID gB; HCALL hC;")]
    [InlineData("CURRENCY cyA; DATE dateB; SYSTEMTIME tC;")]
    [InlineData("BYTE ucA[8]; HWND hB; WPARAM wC;")]
    public void Members_with_a_readable_form_make_a_record(string members) =>
        Assert.Equal("LineDialParams", Of("LINEDIALPARAMS", members)?.Name);

    [Theory]
    [InlineData("DWORD dwTotalSize; DWORD dwNeededSize; DWORD dwUsedSize; DWORD dwA;")]
    [InlineData("DWORD dwTotalSize; DWORD dwA;")]
    [InlineData("DWORD dwA; LPWSTR lpszB;")]
    [InlineData("DWORD dwA; union { DWORD dwB; DWORD dwC; } u;")]
    [InlineData("DWORD dwA[4];")]
    public void A_structure_with_its_own_size_a_pointer_or_a_union_is_none(string members) => Assert.Null(Of("LINEDIALPARAMS", members));

    [Theory]
    [InlineData("LINEREQMAKECALLW", "WCHAR szA[8];", "LineRequestMakeCall")]
    [InlineData("LINEREQMAKECALLW", "DWORD dwA;", "LineRequestMakeCallW")]
    public void The_letter_of_the_encoding_goes_where_there_is_text(string structure, string members, string name) =>
        Assert.Equal(name, Of(structure, members)?.Name);

    [Fact]
    public void A_record_may_hold_another_and_no_structure_that_is_none()
    {
        var catalogue = TestCatalogue.OfStructures(
            "typedef struct a { DWORD dwA; } LINEINNER;",
            "typedef struct b { LPWSTR lpszA; } LINEPOINTER;",
            "typedef struct c { LINEINNER Inner; } LINEOUTER;",
            "typedef struct d { LINEPOINTER Inner; } LINEOTHER;");

        Assert.NotNull(ValueTypes.Of("LINEOUTER", catalogue));
        Assert.Null(ValueTypes.Of("LINEOTHER", catalogue));
    }

    private static RecordType? Of(string structure, string members) =>
        ValueTypes.Of(structure, TestCatalogue.OfStructures($"typedef struct test {{ {members} }} {structure};"));
}
