using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Recording;

/// <summary>The recorder's table says what the pages say. <c>TAPI_UPDATE_API=1</c> writes it again.</summary>
public class SignatureTableTests
{
    private static IEnumerable<string[]> Lines(string kind) =>
        File.ReadLines(SignatureTable.Path).Select(line => line.Split(' ')).Where(words => words[0] == kind);

    [Fact]
    public void The_table_is_what_the_pages_say()
    {
        var made = string.Join('\n', SignatureTable.Make()) + "\n";
        if (Environment.GetEnvironmentVariable("TAPI_UPDATE_API") == "1")
        {
            File.WriteAllText(SignatureTable.Path, made);
        }

        Assert.Equal(made, File.ReadAllText(SignatureTable.Path));
    }

    [Fact]
    public void It_has_every_function_of_the_header_with_as_many_parameters() => Assert.Equal(
        HeaderFacts.Functions.Select(function => $"{function.Key} {function.Value.Parameters.Count}").Order(StringComparer.Ordinal),
        Lines("function").Select(words => $"{words[1]} {words.Length - 3}").Order(StringComparer.Ordinal));

    [Fact]
    public void What_the_header_declares_as_a_pointer_is_no_number() => Assert.Equal(
        HeaderFacts.Functions.OrderBy(function => function.Key, StringComparer.Ordinal).SelectMany(function => function.Value.Parameters
            .Select((parameter, index) => (Name: $"{function.Key} {index}", IsNumber: IsNumber(parameter.Type)))
            .Where(parameter => parameter.IsNumber)
            .Select(parameter => parameter.Name)),
        Lines("function").OrderBy(words => words[1], StringComparer.Ordinal).SelectMany(words => words.Skip(3)
            .Select((spec, index) => (Name: $"{words[1]} {index}", IsNumber: spec.EndsWith(":number", StringComparison.Ordinal)))
            .Where(parameter => parameter.IsNumber)
            .Select(parameter => parameter.Name)));

    [Fact]
    public void PINs_and_user_user_data_are_marked() => Assert.Equal(
        HeaderFacts.Functions.SelectMany(function => function.Value.Parameters
                .Where(parameter => parameter.Name is "lpsUserUserInfo" or "lpszAgentPIN")
                .Select(parameter => $"{function.Key} {parameter.Name}"))
            .Order(StringComparer.Ordinal),
        Lines("function").SelectMany(words => words.Skip(3)
                .Where(spec => spec.EndsWith('!'))
                .Select(spec => $"{words[1]} {spec.Split(':')[0]}"))
            .Order(StringComparer.Ordinal));

    private static bool IsNumber(string type) =>
        type is "DWORD" or "HCALL" or "HLINE" or "HLINEAPP" or "HPHONE" or "HPHONEAPP" or "HAGENT" or "HAGENTSESSION";
}
