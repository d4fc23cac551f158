using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Installation;

public unsafe class InstallationTests : CallFixture
{
    [Fact]
    public void Countries_come_all_at_once_or_one_after_the_other()
    {
        using var all = new Block(2000);
        Assert.Equal(0, Tapi.GetCountry(0, Client.V22, all.Address));
        Assert.Equal((5u, 5 * 44u, 24u), (all[12], all[16], all[20]));
        Assert.Equal((1u, 1u, 41u), (all[24], all[28], all[32]));
        Assert.Equal("Germany", all.Text(24 + (4 * 44) + 12));
        var names = new List<string>();
        for (var id = 1u; id != 0;)
        {
            using var one = new Block(300);
            Assert.Equal(0, Tapi.GetCountry(id, Client.V22, one.Address));
            Assert.Equal(1u, one[12]);
            names.Add(one.Text(24 + 12));
            id = one[24 + 8];
        }

        Assert.Equal(5, names.Count);
        using var small = new Block(30);
        Assert.Equal(0, Tapi.GetCountry(0, Client.V22, small.Address));
        Assert.Equal((all[4], 24u, 0u), (small[4], small[8], small[12]));
        Assert.Equal(C.LINEERR_INVALCOUNTRYCODE, Tapi.GetCountry(2, Client.V22, all.Address));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION, Tapi.GetCountry(0, 1, all.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetCountry(0, Client.V22, null));
    }

    [Fact]
    public void Providers_are_added_configured_and_removed()
    {
        using var list = new Block(300);
        Assert.Equal(0, WithText("acme.tsp", text => Tapi.AddProvider((char*)text, 0, First)));
        Assert.Equal(2u, *First);
        Assert.Equal(C.LINEERR_NOMULTIPLEINSTANCE, WithText("ACME.tsp", text => Tapi.AddProvider((char*)text, 0, First)));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.AddProvider(null, 0, First));
        Assert.Equal(0, Tapi.ConfigProvider(0, 2));
        Assert.Equal(0, Tapi.GetProviderList(Client.V22, list.Address));
        Assert.Equal((2u, 24u, 24u, 1u, 2u), (list[12], list[16], list[20], list[24], list[36]));
        Assert.Equal("acme.tsp", list.Text(40));
        Assert.Equal(0, Tapi.RemoveProvider(2, 0));
        Assert.Equal(C.LINEERR_INVALPARAM, Tapi.RemoveProvider(2, 0));
        Assert.Equal(C.LINEERR_INVALPARAM, Tapi.ConfigProvider(0, 2));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION, Tapi.GetProviderList(3, list.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetProviderList(Client.V22, null));
    }

    [Fact]
    public void Priorities_decide_who_gets_the_next_call()
    {
        using var other = new Client(Pbx, "other");
        other.Open();
        Assert.Equal(0, WithText("other", text => Tapi.SetAppPriority((char*)text, C.LINEMEDIAMODE_INTERACTIVEVOICE, null, 0, null, 1)));
        Assert.Equal(0, WithText("test", text => Tapi.GetAppPriority((char*)text, C.LINEMEDIAMODE_INTERACTIVEVOICE, null, 0, null, First)));
        Assert.Equal(0u, *First);
        Pbx.Lines[0].Ring("1");
        Client.AssertNothing();
        Assert.Equal(C.LINE_APPNEWCALL, other.Next().Id);
        WithText("test", text => Tapi.SetAppPriority((char*)text, C.LINEMEDIAMODE_INTERACTIVEVOICE, null, 0, null, 1));
        Assert.Equal(0, WithText("OTHER", text =>
            Tapi.GetAppPriority((char*)text, C.LINEMEDIAMODE_INTERACTIVEVOICE, null, 0, null, First)));
        Assert.Equal(2u, *First);
        Pbx.Lines[0].Ring("1");
        Assert.Equal(C.LINE_APPNEWCALL, Client.Next().Id);
        WithText("test", text => Tapi.SetAppPriority((char*)text, C.LINEMEDIAMODE_INTERACTIVEVOICE, null, 0, null, 0));
        WithText("test", text => Tapi.GetAppPriority((char*)text, C.LINEMEDIAMODE_INTERACTIVEVOICE, null, 0, null, First));
        Assert.Equal(0u, *First);
    }

    [Fact]
    public void Priorities_refuse_nonsense()
    {
        Assert.Equal(C.LINEERR_INVALPARAM, WithText("x", text => Tapi.SetAppPriority((char*)text, 4, null, 0, null, 2)));
        Assert.Equal(C.LINEERR_INVALMEDIAMODE, WithText("x", text => Tapi.SetAppPriority((char*)text, 1, null, 0, null, 1)));
        Assert.Equal(C.LINEERR_INVALREQUESTMODE, WithText("x", text => Tapi.SetAppPriority((char*)text, 0, null, 2, null, 1)));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.SetAppPriority(null, 4, null, 0, null, 1));
        Assert.Equal(C.LINEERR_INVALMEDIAMODE, WithText("x", text => Tapi.GetAppPriority((char*)text, 12, null, 0, null, First)));
        Assert.Equal(C.LINEERR_INVALAPPNAME, WithText("", text => Tapi.GetAppPriority((char*)text, 4, null, 0, null, First)));
        Assert.Equal(C.LINEERR_INVALPOINTER, WithText("x", text => Tapi.GetAppPriority((char*)text, 4, null, 0, null, null)));
    }
}
