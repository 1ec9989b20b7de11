package reading_test

import (
	"fmt"
	"strings"
	"testing"
)

// news is a report of the usual length and density of names.
const news = `A car bomb exploded outside a police station in Quetta on Wednesday, killing at least nine people and wounding 30 others, officials said.

The blast destroyed several shops and damaged a nearby clinic. Six of the dead were policemen, said Abdul Karim, a senior officer. "We heard a loud noise and then saw smoke," said a shopkeeper, Noor Ahmed, who runs a stall in the market.

The Pakistani Taliban, also known as the TTP, claimed responsibility for the attack in a statement. The group has some 4,000 fighters in Afghanistan and has carried out dozens of attacks since 2007.

In March 2023, gunmen ambushed a convoy of the Frontier Corps near Turbat, killing four soldiers. Two days later, security forces raided a hideout in Kech and killed six militants, the army said. No group claimed responsibility for the ambush.

Officials in Islamabad had warned on Monday that militants were planning an attack in Balochistan province. The government blamed India for supporting the Balochistan Liberation Army, a charge that New Delhi denies. The United Nations and the European Union condemned the bombing.

Last year, the number of attacks in Pakistan rose by 60 percent, according to the Pak Institute for Peace Studies. Residents fear that more violence is to come. Police arrested three suspects in Karachi on Thursday and said that they had foiled a plot to kidnap a judge. Doctors at the Civil Hospital said that the death toll could rise, as five of the wounded were in a critical condition.

The governor of the province, Sheikh Jaffar, visited the wounded and announced compensation for the families. Schools and markets in the city stayed closed. Traders called a strike for Saturday. The bombing is the third in the city this year: a suicide bomber killed 12 worshippers at a mosque in January, and a roadside bomb wounded five soldiers in April.
`

// BenchmarkRead reads reports of growing length; the time for each kilobyte
// should hardly grow.
func BenchmarkRead(b *testing.B) {
	for _, times := range []int{1, 50, 500} {
		report := reportOf(strings.Repeat(news+"\n", times))
		b.Run(fmt.Sprintf("%dkB", len(report.Text)/1000), func(b *testing.B) {
			readReport(report)
			b.SetBytes(int64(len(report.Text)))
			b.ReportAllocs()
			for b.Loop() {
				readReport(report)
			}
		})
	}
}
