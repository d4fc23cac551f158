namespace Tapi.Abi.Tests.Mingw;

/// <summary>How the import library's symbols are read.</summary>
public class ImportLibraryTests
{
    [Fact]
    public void A_decorated_name_gives_the_export_and_its_argument_bytes()
    {
        const string Symbols = """
            libtapi32s00001.o:
            00000000 i .idata$4
            00000000 I __imp__lineClose@4
            00000000 T _lineClose@4
                     U __head_lib32_libtapi32_a
            """;

        var exports = ImportLibrary.Read(Symbols);

        Assert.Equal([new("lineClose", 4)], exports);
    }

    [Fact]
    public void Of_three_forms_of_a_name_only_the_one_for_utf16_is_not_ansi() =>
        Assert.Equal(
            ["lineOpenW", "lineClose", "lineDataA"],
            ImportLibrary.WithoutAnsi(["lineOpen", "lineOpenA", "lineOpenW", "lineClose", "lineDataA"]));
}
