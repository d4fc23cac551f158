namespace Tapi.Abi.Tests.Mingw;

/// <summary>How numbers are read back from assembler text.</summary>
public class ValueTableTests
{
    [Theory]
    [InlineData("_values:")]
    [InlineData("values:")]
    public void Numbers_and_runs_of_zeros_are_read_up_to_the_next_label(string label)
    {
        var text =
            $"\t.globl\tvalues\nother:\n\t.long\t7\n{label}\n\t.long\t4\n\t.space 8\n\t.long\t-2147483647\n\t.ident\t\"C\"\n\t.long\t9\n";

        Assert.Equal([4u, 0u, 0u, 0x80000001u], ValueTable.Read(text));
    }
}
